"""What was found on the points of one text, by hand."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.sources.coverage import exhibit
from parley.exhibits.sources.coverage.model import Options, build
from tests.hovers import hovers


def test_coverage_of_one_text(frozen: Dataset):
    model = build(frozen.view(), Options("us-28"))
    assert model.counts.loc["us-28/9", "pl"] == 3  # 21, 22 and 24 November 2025
    assert "it" in model.counts.columns
    assert model.counts.loc["us-28/9", "it"] == 0
    built = exhibit.build(model)
    # Counted in positions.csv: 131 of 28 x 20 points and actors have 215 statements between them.
    assert built.summary == (
        "215 statements fill 131 of 560 squares. No statement on it at all by 20 actors of the data."
    )
    assert built.rests_on == (
        "28 points and 20 actors: 429 gaps, each of which says that nothing was found, not that "
        "nothing was said."
    )
    # On phones a point of the list opens its own view.
    assert built.lines_lead[6] == "clauses?clause=us-28%2F7"
    assert built.finding == "On each of 28 points at least two actors were heard"
    # Russia has 14 statements on 21 and its items, more than anybody on any point.
    assert model.telling() == "ru~us-28/21"
    assert built.table["Poland"].iloc[8] == 3
    assert len(model.silent) + len(model.actors) == 40


def test_a_text_that_the_view_does_not_keep_is_not_shown(frozen: Dataset):
    assert build(frozen.view(plan="us-28"), Options("ua-us-20")).plan_id == "us-28"
    before = build(frozen.view(asof=date(1990, 1, 1)))
    assert before.empty


def test_gaps_that_were_searched(example: Dataset):
    # Four points and the four actors heard on them. The mediator said nothing on 4, Ostrell on 3
    # and 4, Fennmark on 4, the guild on 1 and 3; searched.csv names the last three.
    model = build(example.view(), Options("draft"))
    assert (model.gaps, model.searched_gaps) == (6, 3)
    shown = exhibit.build(model)
    assert "Searched for on their own and still empty: 3 of 6 gaps;" in shown.summary
    assert shown.table.set_index("number")["searched"].to_dict() == {"1": 1, "2": 0, "3": 1, "4": 1}
    assert shown.figure is not None
    dots = [trace for trace in shown.figure.data if "•" in (trace.text or ())]
    assert [len(trace.text) for trace in dots] == [3]
    said = hovers(shown.figure).values()
    assert sum("none found, searched for on 3 June 2024" in text for text in said) == 3
