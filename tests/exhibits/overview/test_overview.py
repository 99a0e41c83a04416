"""The Overview's sentences at three dates, each statement checked by hand against data/*.csv."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset, View
from parley.exhibits.overview.acceptance import exhibit as acceptance_exhibit
from parley.exhibits.overview.acceptance import model as acceptance
from parley.exhibits.overview.acceptance import wording as acceptance_wording
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text.wording import (
    data_reach,
    last_day,
    nothing_to_rank,
    sentences,
)
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves.wording import change, who_on_what
from parley.exhibits.overview.points.model import of_text
from parley.exhibits.overview.points.wording import name, objector, standing
from parley.exhibits.overview.splits import model as splits
from parley.exhibits.overview.splits.wording import voices
from tests.hovers import hovers

BEFORE, DRAFT = date(2025, 11, 19), date(2025, 12, 1)


def in_words(view: View) -> str:
    return sentences(current_text.build(view))


def test_the_current_text_at_three_dates(frozen: Dataset):
    assert in_words(frozen.view(asof=BEFORE)) == (
        "On 19 November 2025 the data name no current text yet. The newest public one "
        "is \u201cTwelve points\u201d of 21 October 2025."
    )
    assert in_words(frozen.view(asof=DRAFT)) == (
        "On 1 December 2025 the current text is \u201cGeneva 19 points\u201d, public since "
        "24 November 2025. It replaced US 28 points. Its wording was not published; what is known "
        "of it was reported. Too few of its points drew statements from at least 2 sides, so what "
        "follows is about the points of \u201cUS 28 points\u201d, which it goes back to."
    )
    assert in_words(frozen.view()) == (
        "On 4 July 2026 the current text is \u201cTwenty points\u201d, public since "
        "24 December 2025 (negotiated draft, two points open). It replaced Geneva 19 points and "
        "US 28 points."
    )


def test_what_became_of_a_text_is_not_told_before_it_happened(frozen: Dataset):
    # us-28's status, "leaked draft, revised in Geneva", speaks of 23 November 2025.
    assert "Geneva" not in in_words(frozen.view(asof=date(2025, 11, 21)))


def test_other_grounds(frozen: Dataset, example: Dataset):
    assert in_words(frozen.view(plan=["us-28", "eu-28"])).startswith(
        "Of the texts chosen, \u201cEuropean counter-text\u201d is the newest public one"
    )
    nothing = frozen.view(plan="us-28", asof=date(2022, 4, 15))
    assert in_words(nothing) == "No text of this selection was public on 15 April 2022."
    assert in_words(example.view()).startswith("On 31 May 2024 the current text is")


def test_points_at_the_last_covered_date(frozen: Dataset):
    model = of_text(frozen.view(), "ua-us-20")
    near, apart = model.nearest, model.furthest_apart
    # 11 keeps the wording of us-28/18, so the stances on that count: four sides, all at 2.
    assert [point.clause_id for point in near][:2] == ["ua-us-20/11", "ua-us-20/15"]
    assert name(near[0].number, near[0].heading) == "Point 11: Non-nuclear status"
    assert standing(near[0]) == "4 of 4 actors heard accept it. Not heard: Other."
    assert near[0].objections == ()
    # 20: Kyiv at 2, Russia at -2 (pos-ru-ua-us-20.20-2026-01-29); of Washington only item 20a, at 1
    # (11 February 2026).
    assert apart[0].clause_id == "ua-us-20/20"
    assert standing(apart[0]) == (
        "2 of 3 actors heard accept it; furthest apart: Ukraine (2.0) and Russia (\u22122.0). "
        "Not heard: Europe and Other."
    )
    assert objector(apart[0].objections[0]) == "\u2212\u2212 Russia rejects"
    assert "sixty days" in apart[0].objections[0].summary


def test_points_change_with_the_date(frozen: Dataset):
    model = of_text(frozen.view(asof=DRAFT), "us-28")
    near, apart = model.nearest, model.furthest_apart
    # us-28/24: the US (items 24a and 24b) and the E3 put it forward, the EU endorsed 24b, and Kyiv's stance
    # is on a text with the same wording; none of them below 2.
    assert near[0].clause_id == "us-28/24"
    assert apart[0].clause_id == "us-28/26"
    # Twelve actors had spoken on 21 itself by then; of Russia only items (21a to 21d) are known.
    territory = next(point for point in apart if point.clause_id == "us-28/21")
    assert standing(territory).startswith("2 of 13 actors heard accept it")
    assert territory.unheard == ()


def test_no_point_before_anybody_spoke(frozen: Dataset):
    before = frozen.view(asof=BEFORE)
    assert of_text(before, "us-28").empty
    assert acceptance.build(before).empty


def test_what_moved_last(frozen: Dataset):
    view = frozen.view()
    first = moves.build(view).moves[0]
    # pos-hu-ua-us-20.7-2026-01-29 (-2) and -2026-05-26 (0).
    assert first.day == date(2026, 5, 26)
    assert (first.actor_id, first.clause_id) == ("hu", "ua-us-20/7")
    assert who_on_what(view, first) == "Hungary on Twenty points 7: Membership by a set date"
    assert change(first) == "\u2212\u2212 rejects \u2192 \u00b1 mixed, 26 May 2026"
    assert moves.build(frozen.view(asof=BEFORE)).empty
    # pos-us-us-28.5-2025-11-25 (0) and -2025-11-26 (2): the newest change by 1 December.
    assert moves.build(frozen.view(asof=DRAFT)).moves[0].day == date(2025, 11, 26)


def test_acceptance_by_hand(frozen: Dataset):
    model = acceptance.build(frozen.view())
    assert model.plan_id == "ua-us-20"
    cell = model.cells.set_index(["issue_id", "side"])
    # ceasefire is ua-us-20/20 alone: Ukraine 2, Russia -2, the United States 1 (from item 20a).
    assert cell.loc[("ceasefire", "Ukraine"), ["n", "accept", "band"]].tolist() == [1, 1, 2]
    assert cell.loc[("ceasefire", "Russia"), ["n", "accept", "band"]].tolist() == [1, 0, -2]
    assert cell.loc[("ceasefire", "United States"), ["n", "accept", "band"]].tolist() == [1, 1, 1]
    silent = cell.loc[("ceasefire", "Europe")]
    assert silent["n"] == 0
    assert silent[["share", "band"]].isna().all()
    assert model.heard_on("ceasefire", "Russia") == ["ua-us-20/20"]
    assert model.heard_on("ceasefire", "Europe") == []
    assert model.heard_on("ceasefire") == ["ua-us-20/20"]
    assert {"ceasefire~Russia", "ceasefire~"} <= model.choices


def test_acceptance_as_a_figure_and_a_table(frozen: Dataset):
    model = acceptance.build(frozen.view())
    exhibit = acceptance_exhibit.build(model)
    row = exhibit.table.set_index("issue_id").loc["ceasefire"]
    assert row["Europe"] == "not heard"
    assert row["Russia"] == "0 of 1 accept"
    first = next(iter(model.issues))
    assert exhibit.choice_at is not None
    assert exhibit.choice_at(0, "Ukraine") == f"{first}~Ukraine"
    assert exhibit.choice_at(0, "issue") == f"{first}~"
    texts = exhibit.figure.data[-1]
    said = hovers(exhibit.figure)["ceasefire~Russia"]
    assert said == f"<b>Russia</b> on {model.issues['ceasefire']}<br>0 of 1 accept"
    # Every square in which somebody was heard has its sign, and no other.
    assert len(texts.text) == (model.cells["n"] > 0).sum()


def test_acceptance_in_one_sentence(frozen: Dataset):
    def told_of(**filters) -> str:
        view = frozen.view(plan="ua-us-20", **filters)
        return acceptance_wording.summary(acceptance.build(view))

    # Of ua-us-20/20, the only point on a ceasefire, three sides were heard, and Moscow rejects it.
    assert told_of(issue="ceasefire") == (
        "Two sides or more were heard on 1 issue: on 0 of them every stance accepts, on 1 some side "
        "accepts none of the points."
    )
    assert told_of(issue="ceasefire", actor="ru") == "On no issue were two sides heard."
    assert told_of(actor="jp") == "No stance on a point of this text was found."


def test_where_the_experts_part_at_three_dates(frozen: Dataset):
    # On us-guarantee-protects four experts stand at 1 or 2 and three at -2; forgo-nato: see
    # tests/exhibits/analysts/test_splits.py.
    ranked = splits.build(frozen.view()).splits
    assert len(ranked) == 5
    assert [claim.claim_id for claim in ranked][:2] == ["us-guarantee-protects", "forgo-nato"]
    assert voices(ranked[0]) == "4 for, 3 against, of 7 voices"
    assert voices(ranked[1]) == "5 for, 4 against, 1 both ways, of 10 voices"
    # By 1 December 2025 the basis of the 28 points was what divided them; before, of the claims only
    # the prospects had five voices.
    assert splits.build(frozen.view(asof=DRAFT)).splits[0].claim_id == "usable-basis"
    before = splits.build(frozen.view(asof=BEFORE)).splits
    assert [claim.claim_id for claim in before] == ["settlement-2026"]
    assert splits.build(frozen.view(text="no such words anywhere")).empty


def test_why_nothing_is_ranked(frozen: Dataset):
    before, nothing = frozen.view(asof=BEFORE), frozen.view(text="no such words anywhere")
    assert nothing_to_rank(current_text.build(before)) == (
        "Nothing to rank: as of 19 November 2025 no current text has points."
    )
    assert nothing_to_rank(current_text.build(nothing)) == (
        "Nothing to rank: under these filters no stance on a point of \u201cTwenty points\u201d was "
        "found up to 4 July 2026. Loosen one of the filters in the sidebar."
    )


def test_how_far_the_data_reach(frozen: Dataset, example: Dataset):
    end = "The data end on 4 July 2026; nothing that happened later is in them."
    assert last_day(frozen.view()) == last_day(frozen.view(asof=BEFORE)) == end
    assert data_reach(frozen.view()).startswith(
        "In view: 24 texts with 226 clauses, 440 statements"
    )
    # The newest position is of 5 June 2026, the newest view of 24 February 2026.
    assert "the newest statement is of 5 June 2026" in data_reach(frozen.view())
    assert "no statement by an actor" in data_reach(frozen.view(asof=BEFORE))
    assert "31 May 2024" in last_day(example.view())
