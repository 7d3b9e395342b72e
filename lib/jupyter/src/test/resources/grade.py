"""Grades one lesson with nbgrader, as an instructor would.

usage: grade.py SOLUTIONS.ipynb COURSE_DIR

Makes an assignment from the solutions notebook, hands in four submissions and prints one line for each:
its name, its points, the points possible, and the first line of the feedback on exercise 1.
"""

import logging
import pathlib
import sys

import nbformat
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

STUB = 'throw new UnsupportedOperationException("your turn");'


def answers(notebook):
    return {c.metadata.nbgrader.grade_id: c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("solution")}


def main(solutions, course):
    logging.disable(logging.WARNING)
    solved = nbformat.read(solutions, 4)
    name = solutions.name
    source = course / "source" / "lesson"
    source.mkdir(parents=True)
    nbformat.write(solved, source / name)

    config = Config()
    config.CourseDirectory.root = str(course)
    config.CourseDirectory.course_id = "alias-free"
    config.ClearSolutions.code_stub = {"java": STUB}
    config.ExecutePreprocessor.timeout = 60
    config.ExecutePreprocessor.startup_timeout = 60
    api = NbGraderAPI(config=config)
    outcome = api.generate_assignment("lesson")
    assert outcome["success"], outcome["log"]
    release = course / "release" / "lesson" / name
    order = list(answers(solved))

    def hand_in(student, keep, change=None):
        notebook = nbformat.read(release, 4)
        for grade_id, cell in answers(notebook).items():
            if grade_id in keep:
                cell.source = answers(solved)[grade_id].source
            elif change:
                cell.source = cell.source.replace(STUB, change)
        folder = course / "submitted" / student / "lesson"
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / name)

    hand_in("solved", order)
    hand_in("untouched", [])
    hand_in("half", order[:2])
    hand_in("detour", order[1:], "return 900;")

    for student in ("solved", "untouched", "half", "detour"):
        outcome = api.autograde("lesson", student)
        assert outcome["success"], outcome["log"]
        outcome = api.generate_feedback("lesson", student)
        assert outcome["success"], outcome["log"]
        with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
            submission = book.find_submission("lesson", student)
            print(student, submission.score, submission.max_score)
    feedback = (course / "feedback" / "detour" / "lesson" / name).with_suffix(".html").read_text(encoding="utf-8")
    print("hint in the feedback:", "That is the frequency that went in" in feedback.split("CheckFailed")[-1])


main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve())
