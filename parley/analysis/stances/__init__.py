"""What an actor's cell on a clause says, and on which statement it rests."""

from parley.analysis.stances.arrays import Cells, cell_arrays
from parley.analysis.stances.counted import CountedMatrix, Unit, matrix
from parley.analysis.stances.evidence import EVIDENCE_COLUMNS, cell, evidence, held_since
from parley.analysis.stances.result import STANCES
from parley.analysis.stances.searched import search_of, searched_on
from parley.analysis.stances.sources import source_cells, with_basis, with_statement
from parley.analysis.stances.spells import (
    PATH_SEPARATOR,
    held_codes,
    read_path,
    stance_spells,
    step,
)
from parley.analysis.stances.stance_matrix import Matrix
from parley.analysis.stances.statements import most_heard, spoken_on, statements_on, turns
from parley.analysis.stances.states import (
    ANSWERED,
    COUNTED,
    DIRECT,
    STATES,
    Said,
    State,
    by_rank,
    latest,
    said,
)
from parley.analysis.stances.table import CELL_COLUMNS, cells, plan_stances, stances
from parley.analysis.stances.told import has_answers, told, told_here
from parley.analysis.stances.wording import STATE_WORDS

__all__ = [
    "ANSWERED",
    "CELL_COLUMNS",
    "COUNTED",
    "DIRECT",
    "EVIDENCE_COLUMNS",
    "PATH_SEPARATOR",
    "STANCES",
    "STATES",
    "STATE_WORDS",
    "Cells",
    "CountedMatrix",
    "Matrix",
    "Said",
    "State",
    "Unit",
    "by_rank",
    "cell",
    "cell_arrays",
    "cells",
    "evidence",
    "has_answers",
    "held_codes",
    "held_since",
    "latest",
    "matrix",
    "most_heard",
    "plan_stances",
    "read_path",
    "said",
    "search_of",
    "searched_on",
    "source_cells",
    "spoken_on",
    "stance_spells",
    "stances",
    "statements_on",
    "step",
    "told",
    "told_here",
    "turns",
    "with_basis",
    "with_statement",
]
