"""Makes notebooks from sources: `build.py [--events] [NN ...]`.

Each source is executed; a lesson without problems is written to notebooks/solutions and, without
its solutions, to notebooks. A page (a source without number) goes to notebooks only.
"""

import argparse
import os

import nbformat

from execute import Result, execute, guarded
from report import reporter
from source import load
from student import student
from table import NOTEBOOKS, SOLUTIONS, SOURCES, SourceError, lesson_of, select


def text_of(nb):
    """Returns the file's text: sorted keys, one-space indent, text as it is, a final newline."""
    nbformat.validate(nb)
    return nbformat.writes(nb) + "\n"


def write(path, nb):
    """Writes beside and moves into place, so that a reader sees the old or the new notebook."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".ipynb.new")
    beside.write_text(text_of(nb), encoding="utf-8", newline="\n")
    os.replace(beside, path)
    return []


def make(source, lesson, tick):
    """Returns the Result of a source and its notebooks by path; none if it has problems."""
    try:
        nb = load(source)
    except SourceError as error:
        return Result(problems=[str(error)]), {}
    result = execute(nb, tick, want_checks=lesson is not None)
    if result.problems:
        return result, {}
    name = f"{source.stem}.ipynb"
    if lesson is None:
        return result, {NOTEBOOKS / name: nb}
    return result, {SOLUTIONS / name: nb, NOTEBOOKS / name: student(nb, lesson)}


def main(argv=None, take=write, command="lessons"):
    """Makes the lessons asked for; ``take(path, nb)`` keeps a notebook and returns problems."""
    parser = argparse.ArgumentParser(prog=f"java Lab.java {command}")
    parser.add_argument("--events", action="store_true", help="one JSON object per line")
    parser.add_argument("numbers", nargs="*", metavar="NN", help="lessons; all without one")
    options = parser.parse_args(argv)
    sources = select(SOURCES, "*.md", options.numbers)
    report = reporter(options.events, "lessons")
    for source in sources:
        try:
            lesson = lesson_of(source)
        except SourceError as error:
            raise SystemExit(str(error)) from None
        report.start(*(lesson.number, lesson.title) if lesson else ("", source.stem))
        result, notebooks = make(source, lesson, report.cell)
        for path, nb in notebooks.items():
            result.problems += take(path, nb)
        report.end(result)
    return report.close()


if __name__ == "__main__":
    guarded(main)
