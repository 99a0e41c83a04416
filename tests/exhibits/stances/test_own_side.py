"""The mark of cells that stand against their actor's own side: where it is drawn, and where not."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset, View
from parley.exhibits.stances.matrix.exhibit import build as exhibit
from parley.exhibits.stances.matrix.model import Options, build
from parley.exhibits.stances.own_side import wording
from parley.exhibits.stances.own_side.model import by_choice
from tests.hovers import hovers

EVERYBODY = Options("us-28", "all")


@pytest.fixture(scope="module")
def view(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


def test_the_cells_of_a_text_by_hand(view: View):
    """On us-28/13 E3 accepts; the EU objects and so do by their items France, Germany and Poland.

    On 13c, of items, France says -1, Germany -2 and the EU, of the whole point, -1; on 13b Poland and the EU.
    Of the text as a whole Hungary endorses, and the EU and Italy accept, what most others of Europe object to.
    """
    found = by_choice(view)
    on_clauses = {choice: row["n"] for choice, row in found.items() if row["clause_id"] != "us-28"}
    assert on_clauses == {"e3~us-28/13": 4, "e3~us-28/13c": 3, "e3~us-28/13b": 2}
    whole = [choice for choice, row in found.items() if row["clause_id"] == "us-28"]
    assert whole == ["hu~us-28", "eu~us-28", "it~us-28"]


def test_such_a_cell_has_a_mark_and_says_against_what(view: View):
    shown = exhibit(build(view, EVERYBODY))
    said = hovers(shown.figure)
    assert said["e3~us-28/13"].endswith(
        "; against its own side: the median of 4 others of Europe objects"
    )
    assert "own side" not in said["eu~us-28/13"]
    drawing = shown.figure.to_dict()["data"]
    texts = [text for trace in drawing if trace.get("mode") == "text" for text in trace["text"]]
    # E3 on 13, and three on the whole text; items are not shown.
    assert sum(text.endswith(wording.MARK) for text in texts) == 4
    assert wording.CHIP in shown.legend
    (row,) = shown.table[shown.table["clause_id"] == "us-28/13"].to_dict("records")
    assert "against its own side" in row["United Kingdom, France and Germany together"]
    assert any(f"+{wording.MARK} E3" in line for _, line in shown.lines)


def test_where_nobody_does_there_is_neither_mark_nor_legend(frozen: Dataset):
    shown = exhibit(build(frozen.view(plan="ua-us-20"), Options("ua-us-20", "all")))
    assert wording.CHIP not in shown.legend
    assert not any("own side" in words for words in hovers(shown.figure).values())


def test_the_rest_of_the_side_counts_whoever_is_kept(view: View):
    assert by_choice(view.narrow(actor="e3"))["e3~us-28/13"]["n"] == 4
    assert wording.CHIP in exhibit(build(view.narrow(actor="e3"), EVERYBODY)).legend
