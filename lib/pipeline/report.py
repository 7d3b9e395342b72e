"""Tells how lessons fare: to people, with a line that moves on a terminal, or as JSON lines."""

import json
import shutil
import sys
import threading
import time

from table import ROOT


def reporter(events, command):
    return Events() if events else People(command)


class Events:
    """One JSON object per line: start, cell, problem, end."""

    failures = 0

    def emit(self, event, **fields):
        print(json.dumps({"event": event, **fields}, ensure_ascii=False), flush=True)

    def start(self, number, title):
        self.number, self.title = number, title
        self.emit("start", number=number, title=title)

    def cell(self, done, total):
        self.emit("cell", number=self.number, done=done, total=total)

    def end(self, result):
        ok = not result.problems
        self.failures += not ok
        for problem in result.problems:
            self.emit("problem", number=self.number, text=problem)
        self.emit(
            "end",
            number=self.number,
            title=self.title,
            passed=result.passed,
            failed=result.failed,
            seconds=round(result.seconds, 1),
            peak_mb=result.peak_mb,
            ok=ok,
        )

    def close(self):
        return 1 if self.failures else 0


class People:
    """A line per lesson; on a terminal also the cell that runs now and the time left."""

    def __init__(self, command):
        self.good = self.failures = 0
        self.began = time.monotonic()
        self.memory = ROOT / ".lab" / f"seconds-{command}.json"
        self.known = self.remembered()
        self.running = None
        self.lock = threading.Lock()
        self.terminal = sys.stdout.isatty()
        if self.terminal:
            threading.Thread(target=self.tick, daemon=True).start()

    def remembered(self):
        """Returns how long each lesson took last time: the best guess for this time."""
        try:
            return json.loads(self.memory.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def start(self, number, title):
        self.number, self.title, self.at = number, title, time.monotonic()
        self.done, self.total, self.running = 0, 0, True

    def cell(self, done, total):
        self.done, self.total = done, total

    def tick(self):
        while True:
            with self.lock:
                if self.running:
                    self.show(self.line())
            time.sleep(0.25)

    def line(self):
        spent = time.monotonic() - self.at
        whole = self.known.get(self.number) or (spent * self.total / self.done if self.done else 0)
        left = f", about {whole - spent:.0f} s left" if whole > spent else ""
        cells = f"cell {self.done} of {self.total}" if self.total else "starting"
        return f"{self.number}  {self.title}: {cells}, {spent:.0f} s{left}"

    def show(self, text):
        width = shutil.get_terminal_size().columns - 1
        print("\r" + text[:width].ljust(width), end="", flush=True)

    def end(self, result):
        ok = not result.problems
        self.good, self.failures = self.good + ok, self.failures + (not ok)
        with self.lock:
            self.running = None
            if self.terminal:
                self.show("")
                print("\r", end="")
            print(
                f"{'✔' if ok else '✘'} {self.number:<3} {self.title:<42}"
                f" {result.passed:3d} passed {result.failed:3d} failed"
                f" {result.seconds:6.1f} s {result.peak_mb:5d} MB",
                flush=True,
            )
            for problem in result.problems:
                print("      " + problem.replace("\n", "\n      "), flush=True)
        if ok:
            self.known[self.number] = round(result.seconds, 1)

    def close(self):
        seconds = time.monotonic() - self.began
        print(f"{self.good} of {self.good + self.failures} good in {seconds:.1f} s", flush=True)
        self.memory.write_text(json.dumps(self.known, sort_keys=True), encoding="utf-8")
        return 1 if self.failures else 0
