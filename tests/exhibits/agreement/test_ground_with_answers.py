"""On Common ground a side with answers alone that do not count is not counted among the silent."""

from __future__ import annotations

from parley.exhibits.agreement.common_ground import exhibit, wording
from parley.exhibits.agreement.common_ground.model import build
from tests.given_answers import Check, data_with


def test_a_side_with_an_answer_alone_is_not_silent(check_changed: Check) -> None:
    # Of the three sides the upper bank and the council between the banks have a stance.
    said = [(actor, "draft/2", "2024-03-06", 1) for actor in ("ostrell", "council")]
    words = [("fennmark", "draft/2", "2024-03-20", "absent")]
    placed = []
    for given in ((), words):
        model = build(data_with(check_changed, said, given).view(plan="draft"))
        (clause,) = model.clauses.to_dict("records")
        placed.append(wording.placed(model, clause))
        assert exhibit.build(model) is not None
    assert placed == [
        "accepted by 2 of 2 heard, 1 silent",
        "accepted by 2 of 2 heard, 1 with no stance but an answer",
    ]
