"""A side of which only answers that do not count are known is not called silent; by hand."""

from __future__ import annotations

from parley.exhibits.overview.unheard import model, wording
from tests.given_answers import Check, data_with


def test_a_side_with_answers_alone_has_no_stance_but_is_not_silent(check_changed: Check) -> None:
    said = [("ostrell", f"{text}/1", "2024-04-05", 1) for text in ("draft", "revised")]
    words = [("fennmark", f"{text}/1", "2024-04-06", "absent") for text in ("draft", "revised")]
    without, with_words = (data_with(check_changed, said, given) for given in ((), words))
    side = with_words["actors"].set_index("actor_id").loc["fennmark", "side"]
    told = []
    for data in (without, with_words):
        unheard = model.build(data.view())
        (of_side,) = [one for one in unheard.sides if one.name == side]
        told.append(wording.silence(unheard, of_side))
    assert told[0].startswith("not on any of ")
    assert told[1] == told[0].replace("not on", "no stance on") + "; 1 answer that does not count"
