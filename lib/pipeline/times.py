"""How fast the kernel is: `times.py [N]` starts it N times (5) and prints the median of each step.

Ready: from the start of the process to the answer to kernel_info. First figure, later figure, first
ND4J operation: from sending a cell to the end of its outputs. Gone: from the request to shut down to
the end of the process.
"""

import queue
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

from table import NOTEBOOKS

FIGURE = 'show(plot("t", "x", "y").truth("f", x -> x * x, 0, 1).alt("A curve."));'
PRODUCT = "Nd4j.eye(2).mmul(Nd4j.eye(2)).getDouble(0, 0)"
PATIENCE = 120


def ask(client):
    """Asks until the kernel says who it is; a question from before it listens may get lost."""
    while True:
        client.kernel_info()
        try:
            if client.get_shell_msg(timeout=0.3)["msg_type"] == "kernel_info_reply":
                return
        except queue.Empty:
            pass


def once():
    """Returns the seconds of each step of one kernel, by name."""
    seconds = {}
    manager = KernelManager(kernel_name="java")
    start = time.perf_counter()
    manager.start_kernel(cwd=str(NOTEBOOKS))
    client = manager.client()
    client.start_channels()
    ask(client)
    seconds["ready"] = time.perf_counter() - start
    for name, code in (("first figure", FIGURE), ("later figure", FIGURE), ("first ND4J", PRODUCT)):
        start = time.perf_counter()
        reply = client.execute_interactive(code, timeout=PATIENCE, output_hook=lambda message: None)
        seconds[name] = time.perf_counter() - start
        assert reply["content"]["status"] == "ok", reply["content"]
    process = manager.provisioner.process
    start = time.perf_counter()
    client.shutdown()
    process.wait(PATIENCE)
    seconds["gone"] = time.perf_counter() - start
    client.stop_channels()
    manager.cleanup_resources()
    return seconds


def main():
    runs = [once() for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5)]
    for name in runs[0]:
        values = [run[name] for run in runs]
        print(f"{name:13} {statistics.median(values):5.2f} s   ({min(values):.2f} … {max(values):.2f})")


if __name__ == "__main__":
    main()
