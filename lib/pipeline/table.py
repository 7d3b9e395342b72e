"""The table of lessons, notebooks/source/lessons.yaml, and what is derived from it."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ROOT / os.environ.get("ALIASFREE_NOTEBOOKS", "notebooks")
SOURCES = NOTEBOOKS / "source"
SOLUTIONS = NOTEBOOKS / "solutions"

LICENCES = "Text CC BY 4.0, code Apache-2.0, data CC0"


class SourceError(Exception):
    """A lesson's source, or the table, breaks a rule; the message says where and which."""


@dataclass(frozen=True)
class Lesson:
    """One row of the table. ``number`` has two digits, ``file`` is the name without extension."""

    number: str
    title: str
    file: str
    minutes: int
    points: float
    needs: tuple
    part: str
    question: str

    @property
    def heading(self):
        return f"# {self.number} · {self.title}"

    @property
    def source(self):
        return SOURCES / f"{self.file}.md"


def lessons():
    """Returns all rows, in order."""
    import yaml  # Here, because trust.py runs at every start and needs no table.

    path = SOURCES / "lessons.yaml"
    rows = []
    for part in yaml.safe_load(path.read_text(encoding="utf-8"))["parts"]:
        for row in part["lessons"]:
            row = dict(row, needs=tuple(row.get("needs", ())), part=part["title"])
            rows.append(Lesson(**row))
    return rows


def lesson_of(source):
    """Returns the row of a source, or None for a page without a number (index, glossary)."""
    if not source.name[:2].isdigit():
        return None
    for lesson in lessons():
        if lesson.file == source.stem:
            return lesson
    raise SourceError(f"{source.name}: no lesson of lessons.yaml has this file name")


def select(folder, pattern, numbers):
    """Returns the files of ``folder`` for lesson numbers such as "4" or "04"; all without one."""
    found = sorted(folder.glob(pattern))
    where = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else folder
    if not numbers:
        if not found:
            raise SystemExit(f"There is no lesson in {where}.")
        return found
    chosen = set()
    for number in numbers:
        match = [f for f in found if f.name.startswith(f"{number:0>2}-")]
        if not match:
            there = ", ".join(f.name[:2] for f in found if f.name[:2].isdigit())
            there = f"; there are {there}" if there else ""
            raise SystemExit(f"There is no lesson {number} in {where}{there}.")
        chosen.update(match)
    return sorted(chosen)


def header(lesson, solutions):
    """Returns the line under a lesson's title: neighbours, contents, time, needs, licences.

    Links go only to lessons that have a source, so that no link is dead while lessons are missing.
    """
    there = [row for row in lessons() if row.source.exists() or row == lesson]
    place = there.index(lesson)
    up = "../" if solutions else ""
    links = []
    if place > 0:
        before = there[place - 1]
        links.append(f"[← {before.number} {before.title}]({before.file}.ipynb)")
    for page, title in (("index", "Contents"), ("glossary", "Glossary")):
        if (SOURCES / f"{page}.md").exists():
            links.append(f"[{title}]({up}{page}.ipynb)")
    if solutions:
        links.append(f"[Without solutions]({up}{lesson.file}.ipynb)")
    if place + 1 < len(there):
        after = there[place + 1]
        links.append(f"[{after.number} {after.title} →]({after.file}.ipynb)")
    facts = [f"About {lesson.minutes} minutes"]
    if lesson.needs:
        facts.append(f"after lesson{'s' if lesson.needs[1:] else ''} {', '.join(lesson.needs)}")
    rows = [" · ".join(links)] if links else []
    return "\n\n".join([*rows, " · ".join([*facts, LICENCES])])


def contents():
    """Returns the table of contents in Markdown, with links to the lessons that have a source."""
    lines = ["| | lesson | minutes | the question it opens with |", "|---|---|---|---|"]
    part = None
    for row in lessons():
        if row.part and row.part != part:
            lines.append(f"| | **{row.part}** | | |")
        part = row.part
        title = f"[{row.title}]({row.file}.ipynb)" if row.source.exists() else row.title
        lines.append(f"| {row.number} | {title} | {row.minutes} | {row.question} |")
    return "\n".join(lines)
