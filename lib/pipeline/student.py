"""From an executed lesson with solutions to the notebook that a student opens."""

import copy

from nbgrader.preprocessors import ClearSolutions
from traitlets.config import Config

from source import set_header

STUB = 'throw new UnsupportedOperationException("your turn");'


def student(solved, lesson):
    """Returns a copy without solutions and without the outputs of answers and their checks."""
    nb = copy.deepcopy(solved)
    config = Config({"ClearSolutions": {"code_stub": {"java": STUB}}})
    nb, _ = ClearSolutions(config=config).preprocess(nb, {})
    for cell in nb.cells:
        if cell.cell_type == "code" and "nbgrader" in cell.metadata:
            cell.outputs, cell.execution_count = [], None
    set_header(nb, lesson, solutions=False)
    return nb
