"""From a lesson's source (Jupytext Markdown) to a notebook that has not been executed.

README.md beside this file says how a source is written; every rule there is checked here.
"""

import re

import jupytext
from nbformat.v4 import new_markdown_cell

from table import SourceError, contents, header, lesson_of

KERNELSPEC = {"name": "java", "language": "java", "display_name": "Java (alias-free)"}
LANGUAGE = {
    "name": "Java",
    "file_extension": ".jshell",
    "mimetype": "text/x-java-source",
    "codemirror_mode": "java",
    "pygments_lexer": "java",
}
# The form of a lesson; a heading of the second level in a lesson is one of these, in this order.
SECTIONS = [
    "Question",
    "Predict",
    "See",
    "Slide",
    "Say it in symbols",
    "Check",
    "Trap",
    "Exercises",
    "Summary",
    "Next",
]
SHOWN = {"Question", "See", "Slide", "Check", "Summary"}  # in a slide show
TAGS = {"answer", "grade", "manual", "statement", "raises-exception", "volatile"}


def load(path):
    """Returns the notebook of a source: cells, their metadata and ids, no outputs."""
    lesson = lesson_of(path)
    nb = jupytext.reads(path.read_text(encoding="utf-8"), fmt="md")
    check_header(path, nb, lesson)
    nb.cells = [part for cell in nb.cells for part in split(cell)]
    if lesson:
        if lines(nb.cells[0])[0] != lesson.heading:
            raise SourceError(f"{path.name}: the first line must be '{lesson.heading}'")
        check_sections(path, nb)
        set_header(nb, lesson, solutions=True)
        name_exercises(path, nb, lesson)
        mark_slides(nb)
    for cell in nb.cells:
        cell.source = cell.source.replace("<!-- contents -->", contents())
        cell.source = re.sub(r"^```java \.noeval", "```java", cell.source, flags=re.MULTILINE)
        unknown = set(cell.metadata.get("tags", [])) - TAGS
        if unknown:
            raise SourceError(f"{path.name}: unknown tags {sorted(unknown)}")
        keep = ("tags", "nbgrader", "slideshow")
        for key in set(cell.metadata) - set(keep):
            del cell.metadata[key]
    name_cells(nb, lesson)
    title = lesson.title if lesson else lines(nb.cells[0])[0].lstrip("# ")
    nb.metadata.clear()
    nb.metadata.update(
        kernelspec=KERNELSPEC,
        language_info=LANGUAGE,
        lesson={"number": lesson.number if lesson else path.stem, "title": title},
    )
    nb.nbformat, nb.nbformat_minor = 4, 5
    return nb


def lines(cell):
    return cell.source.split("\n")


def heading(cell):
    """Returns the text of the heading of the second level that a cell begins with, or None."""
    found = re.match(r"## (.+)", cell.source) if cell.cell_type == "markdown" else None
    return found.group(1).strip() if found else None


def check_header(path, nb, lesson):
    """What the source's YAML header repeats from the table must agree with it."""
    said = nb.metadata.get("lesson", {})
    if nb.metadata.get("kernelspec", {}).get("name") != "java":
        raise SourceError(f"{path.name}: the header names no kernelspec 'java'")
    for key in said if lesson else ():
        row = getattr(lesson, key, None)
        row = list(row) if isinstance(row, tuple) else row
        if said[key] != row:
            raise SourceError(
                f"{path.name}: the header says {key} {said[key]!r}, lessons.yaml says {row!r}"
            )


def split(cell):
    """Cuts a text before each heading of the second level and after one that begins a slide."""
    if cell.cell_type != "markdown" or cell.metadata:
        return [cell]
    pieces, fenced = [[]], False
    for line in lines(cell):
        fenced ^= line.startswith("```")
        title = None if fenced else re.match(r"## (.+)", line)
        if title and pieces[-1]:
            pieces.append([])
        pieces[-1].append(line)
        if title and title.group(1).strip() in SHOWN:
            pieces.append([])
    texts = ["\n".join(piece).strip("\n") for piece in pieces]
    return [new_markdown_cell(text) for text in texts if text]


def check_sections(path, nb):
    found = [heading(cell) for cell in nb.cells if heading(cell)]
    unknown = [title for title in found if title not in SECTIONS]
    if unknown or sorted(found, key=SECTIONS.index) != found or len(set(found)) < len(found):
        raise SourceError(
            f"{path.name}: the headings '##' are {', '.join(found)};"
            f" a lesson has, once each and in this order: {', '.join(SECTIONS)}"
        )


def set_header(nb, lesson, solutions):
    """Puts the generated line under the title of the first cell, in place of an earlier one."""
    first = nb.cells[0]
    text = "\n".join(lines(first)[1:]).strip("\n")
    for side in (False, True):
        text = text.removeprefix(header(lesson, side)).strip("\n")
    parts = [lesson.heading, header(lesson, solutions), text]
    first.source = "\n\n".join(part for part in parts if part)


def name_exercises(path, nb, lesson):
    """Gives answer, check and statement cells their nbgrader metadata, and counts points."""
    points, answers, checks = 0, {}, {}
    for cell in nb.cells:
        tags = set(cell.metadata.get("tags", []))
        role = tags & {"answer", "grade", "statement"}
        if not role:
            continue
        name, worth = str(cell.metadata.get("id")), cell.metadata.get("points")
        if len(role) > 1 or not re.fullmatch(rf"{lesson.number}\.e[0-9]+", name):
            raise SourceError(f"{path.name}: a cell tagged {sorted(tags)} has id {name!r}")
        role, manual = role.pop(), "manual" in tags
        if role != "statement" and not isinstance(worth, (int, float)):
            raise SourceError(f"{path.name}: the {role} cell {name} needs points=…")
        if role == "answer":
            check_answer(path, name, cell)
        store = {"answer": answers, "grade": checks}.get(role, {})
        if name in store:
            raise SourceError(f"{path.name}: two {role} cells {name}")
        store[name] = worth
        if role == "answer" and manual:
            checks[name] = worth
        graded = role == "grade" or manual
        points += worth if graded else 0
        suffix = {"answer": "", "grade": "-check", "statement": "-statement"}[role]
        cell.metadata.nbgrader = {
            "schema_version": 3,
            "grade_id": name.replace(".", "-") + suffix,
            "grade": graded,
            "solution": role == "answer",
            "locked": role != "answer",
            "task": False,
        }
        if graded:
            cell.metadata.nbgrader["points"] = worth
    if answers != checks:
        raise SourceError(f"{path.name}: answer cells {answers} and check cells {checks} differ")
    if answers and points != lesson.points:
        raise SourceError(
            f"{path.name}: the exercises sum to {points} points, lessons.yaml says {lesson.points}"
        )


def check_answer(path, name, cell):
    """The student's stub ends in ``throw``: nothing but a closing brace may follow the solution."""
    text = cell.source
    if text.count("BEGIN SOLUTION") != 1 or text.count("END SOLUTION") != 1:
        raise SourceError(f"{path.name}: {name} needs one BEGIN SOLUTION and one END SOLUTION")
    after = text.split("END SOLUTION")[1].partition("\n")[2].strip()
    if cell.cell_type == "code" and after and not after.startswith("}"):
        raise SourceError(f"{path.name}: in {name} only '}}' may follow END SOLUTION")


def mark_slides(nb):
    """A heading of SHOWN begins a slide, the next pictures are below it, prose is for the speaker."""
    section, pictures = None, 0
    for index, cell in enumerate(nb.cells):
        title = heading(cell)
        if title:
            section, pictures = title, 0
        if index == 0 or title in SHOWN:
            kind = "slide"
        elif section not in SHOWN:
            kind = "skip"
        elif cell.cell_type == "markdown":
            kind = "notes"
        else:
            kind = "-" if pictures == 0 else "subslide"
            pictures += 1
        cell.metadata.slideshow = {"slide_type": kind}


def name_cells(nb, lesson):
    """Gives each cell an id made of its section and place, or of its exercise."""
    section, place, taken = lesson.number if lesson else "page", 0, set()
    for cell in nb.cells:
        title = heading(cell)
        if title:
            slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40]
            section, place = f"{lesson.number}-{slug}" if lesson else slug, 0
        place += 1
        grader = cell.metadata.get("nbgrader")
        cell.id = grader["grade_id"] if grader else f"{section}-{place}"
        while cell.id in taken:  # A page may repeat a heading.
            cell.id += "x"
        taken.add(cell.id)
