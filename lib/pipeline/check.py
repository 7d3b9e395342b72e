"""Fails where a notebook is not what its source makes: `check.py [--events] [NN ...]`.

Executes the sources like build.py, writes nothing, and compares (see compare.py).
"""

import nbformat

from build import main, text_of
from compare import differences
from execute import guarded
from table import NOTEBOOKS


def stale(path, made):
    """Returns how a notebook in the repository differs from the one that its source makes now."""
    name = path.relative_to(NOTEBOOKS)
    try:
        there = nbformat.read(path, as_version=4)
    except FileNotFoundError:
        return [f"{name} is missing: run 'java Lab.java lessons'"]
    except (ValueError, AttributeError, nbformat.ValidationError) as error:
        return [f"{name} is not a notebook: {error}"]
    made = nbformat.reads(text_of(made), as_version=4)
    return [f"{name} is stale: {line}" for line in differences(made, there)]


if __name__ == "__main__":
    guarded(lambda: main(take=stale, command="lessons --check"))
