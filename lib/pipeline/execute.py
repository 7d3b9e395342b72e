"""Executes notebooks in the real kernel: `execute.py [--events] [NN ...]` runs lessons, solved.

`execute()` is the runner that every module of this folder uses. It differs from `jupyter execute`
in what ends up in a file: prints are joined, nothing of widgets, clocks or paths is kept.
"""

import argparse
import os
import re
import signal
import sys
import time
from dataclasses import dataclass, field

from table import NOTEBOOKS, ROOT, SOLUTIONS, SOURCES, SourceError, select

CELL_SECONDS = 300
START_SECONDS = 120
PASSED = re.compile(r"^✔ (\S+)", re.MULTILINE)
FAILED = re.compile(r"^✘ .+", re.MULTILINE)
IDENTITY = re.compile(r"\b[a-z]\w*(\.\w+)+(\$\w+)*@[0-9a-f]{5,8}\b")
ANSI = re.compile(r"\x1b\[[0-9;]*m")
RUNNING = set()  # managers of living kernels
WIDGET = "application/vnd.jupyter.widget-view+json"


@dataclass
class Result:
    """What came of one notebook. ``problems`` are sentences; ``peak_mb`` is of the kernel."""

    passed: int = 0
    failed: int = 0
    seconds: float = 0.0
    peak_mb: int = 0
    problems: list = field(default_factory=list)


def execute(nb, tick=lambda done, total: None, want_checks=True):
    """Executes ``nb`` in place and returns its Result. ``tick(done, total)`` follows each cell.

    A failed check or cell does not stop it, so that all of them are counted. The working folder is
    that of the students' notebooks.
    """
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    os.environ["ALIASFREE_WIDGETS"] = "off"  # No browser listens: figures leave pictures only.
    result, start = Result(), time.monotonic()
    code = [(i, cell) for i, cell in enumerate(nb.cells) if cell.cell_type == "code"]
    if not code:
        return result
    tick(0, len(code))
    client = NotebookClient(
        nb,
        kernel_name="java",
        timeout=CELL_SECONDS,
        startup_timeout=START_SECONDS,
        allow_errors=True,
        coalesce_streams=True,
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOKS)}},
    )
    log = kernel_log(nb)
    RUNNING.add(client.create_kernel_manager())
    try:
        with client.setup_kernel(stdout=log, stderr=log, cleanup_kc=True):
            pid = client.km.provisioner.process.pid
            for number, (index, cell) in enumerate(code, 1):
                client.execute_cell(cell, index, execution_count=number)
                result.peak_mb = max(result.peak_mb, peak_mb(pid))
                judge(nb, index, number, result)
                tick(number, len(code))
    except CellTimeoutError:
        result.problems.append(f"{place(nb, index, number)}: took more than {CELL_SECONDS} s")
    except (DeadKernelError, RuntimeError) as error:
        result.problems.append(f"the kernel ended: {first_line(str(error))}; log: {log.name}")
    finally:
        RUNNING.discard(client.km)
        log.close()
    result.seconds = time.monotonic() - start
    if want_checks and not result.passed + result.failed:
        result.problems.append("nothing was checked")
    tidy(nb)
    return result


def kernel_log(nb):
    """What the kernel's process prints outside of cells goes here."""
    folder = ROOT / ".lab" / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    number = nb.metadata.get("lesson", {}).get("number", "page")
    return open(folder / f"kernel-{number}.log", "w", encoding="utf-8")


def peak_mb(pid):
    """Returns the most memory that a process has had in RAM, in MB; where the system does not keep
    that mark, what it has now."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            found = re.search(r"VmHWM:\s+(\d+) kB", status.read())
            return int(found.group(1)) // 1024
    except (OSError, AttributeError):
        import psutil

        try:
            memory = psutil.Process(pid).memory_info()
            return getattr(memory, "peak_wset", memory.rss) // 2**20
        except psutil.Error:
            return 0


def place(nb, index, number):
    """Returns where a cell is, in a reader's words."""
    for cell in reversed(nb.cells[:index]):
        found = re.match(r"#+ (.+)", cell.source) if cell.cell_type == "markdown" else None
        if found:
            return f"cell [{number}] under '{found.group(1)}'"
    return f"cell [{number}]"


def first_line(text):
    return ANSI.sub("", text).strip().split("\n")[0]


def judge(nb, index, number, result):
    """Counts the checks of one executed cell and notes what should not be in its outputs."""
    cell, where = nb.cells[index], place(nb, index, number)
    may_fail = "raises-exception" in cell.metadata.get("tags", [])
    raised = False
    for output in cell.outputs:
        if output.output_type == "stream" and output.name == "stdout":
            result.passed += len(PASSED.findall(output.text))
            lines = [] if may_fail else FAILED.findall(output.text)
        elif output.output_type == "stream":
            lines = []
            result.problems.append(f"{where} wrote to stderr: {first_line(output.text)}")
        elif output.output_type == "error":
            raised = True
            text = ANSI.sub("", "\n".join(output.traceback) or output.evalue)
            lines = re.findall(r"✘ .+", text)[:1]
            if may_fail:
                lines = []
            elif not lines:
                result.problems.append(f"{where}: {error_line(text) or output.ename}")
        else:
            lines = []
        result.failed += len(lines)
        result.problems.extend(f"{where}: {line}" for line in lines)
        if "aliasfree-failed" in str(output):
            result.problems.append(f"{where} has an interactive figure without all its pictures")
        if found := IDENTITY.search(str(output)):
            result.problems.append(f"{where} shows an object without a text: {found.group()}")
        if str(ROOT) in str(output):
            result.problems.append(f"{where} shows a path of this computer: {ROOT}")
    if may_fail and not raised:
        result.problems.append(f"{where} is tagged raises-exception and raised none")


def error_line(text):
    """Returns what is wrong from a traceback: a compiler shows the source first, names after."""
    rows = [row for row in text.split("\n") if row.strip()]
    told = [row.strip() for row in rows if not row.startswith("|")] or rows
    return "; ".join([*told[:1], *(row for row in told[1:2] if row.startswith("symbol:"))])


def tidy(nb):
    """Removes what differs between two executions of the same source."""
    models = {}
    nb.metadata.pop("widgets", None)
    for cell in nb.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            view = output.get("data", {}).get(WIDGET)
            if view:  # Ids of widgets are random and lead nowhere once the kernel has ended.
                key = view.get("model_id")
                view["model_id"] = models.setdefault(key, f"{cell.id}-{len(models) + 1}")


def as_written(path, nb):
    """Returns what the lesson's source says now; without a source, the solved notebook ``nb``."""
    from source import load  # Here, because `source` takes a moment that other commands need not.

    source = SOURCES / f"{path.stem}.md"
    return load(source) if source.exists() else nb


def main(argv=None):
    from report import reporter  # Here, because `report` needs nothing of the runner.

    parser = argparse.ArgumentParser(prog="java Lab.java run")
    parser.add_argument("--events", action="store_true", help="one JSON object per line")
    parser.add_argument("numbers", nargs="*", metavar="NN", help="lessons; all without one")
    options = parser.parse_args(argv)
    files = select(SOLUTIONS, "[0-9][0-9]-*.ipynb", options.numbers)
    report = reporter(options.events, "run")
    import nbformat

    for path in files:
        nb = None
        try:
            nb = as_written(path, nbformat.read(path, as_version=4))
        except SourceError as error:
            result = Result(problems=[str(error)])
        except (ValueError, KeyError, AttributeError, nbformat.ValidationError) as error:
            result = Result(problems=[f"{path.name} is not a notebook: {first_line(str(error))}"])
        number = path.name[:2]
        title = nb.metadata.get("lesson", {}).get("title", path.stem[3:]) if nb else path.stem[3:]
        report.start(number, title)
        if nb:
            result = execute(nb, report.cell)
        report.end(result)
    return report.close()


def stop(signum, frame):
    """A signal ends the kernel and the runner at once: nothing is half written."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for manager in RUNNING:
        if manager.provisioner and manager.provisioner.process:
            manager.provisioner.process.kill()
            manager.provisioner.process.wait()
        manager.cleanup_connection_file()
    os._exit(128 + signum)


def guarded(main):
    """Runs a main function; one sentence instead of a stack trace for what a person can mend."""
    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        status = main()
    except BrokenPipeError:
        status = 1
    sys.stdout.flush()
    os._exit(status)  # Nothing of value is left; nbclient's threads take half a second to notice.


if __name__ == "__main__":
    guarded(main)
