"""The fictional set with few positions and some answers that are no stance."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from parley.dataset import Checked, Dataset

Check = Callable[[Mapping[str, bytes | None]], Checked]

POSITIONS = (
    "position_id,actor_id,clause_id,date,stance,basis,speaker,summary,source_id,locator,note\n"
)
ANSWERS = "answer_id,actor_id,clause_id,date,answer,summary,source_id,locator,note\n"
RECODINGS = "table,row_id,coder,stance\n"
SAID_IN, ANSWERED_IN = "gazette-2024-03-06-market", "courier-2024-03-20-millers"
RULES = {"abstained": "not counted", "absent": "not counted", "passed": 0}

Said = tuple[str, str, str, int]
"""Actor, clause, day, stance."""

Given = tuple[str, str, str, str]
"""Actor, clause, day, word."""


def files_with(
    said: Sequence[Said], given: Sequence[Given], rules: Mapping = RULES
) -> dict[str, bytes | None]:
    """The files in which the set then differs: statements p1 and so on, answers a1 and so on, and no others."""
    positions = POSITIONS + "".join(
        f"p{n},{actor},{clause},{day},{stance},stated,,Said so.,{SAID_IN},p. 1,\n"
        for n, (actor, clause, day, stance) in enumerate(said, 1)
    )
    answers = ANSWERS + "".join(
        f"a{n},{actor},{clause},{day},{word},Roll call.,{ANSWERED_IN},p. 2,\n"
        for n, (actor, clause, day, word) in enumerate(given, 1)
    )
    about = {"name": "set", "parley": {"covered_to": "2024-06-03", "answers": dict(rules)}}
    return {
        "positions.csv": positions.encode(),
        "answers.csv": answers.encode(),
        "recodings.csv": RECODINGS.encode(),  # the set's own name its own positions
        "second_sources.csv": None,
        "datapackage.json": json.dumps(about).encode(),
    }


def data_with(
    check: Check, said: Sequence[Said], given: Sequence[Given], rules: Mapping = RULES
) -> Dataset:
    """The set with these statements and answers in place of its own."""
    checked = check(files_with(said, given, rules))
    assert checked.report.faults == ()
    assert checked.dataset is not None
    return checked.dataset
