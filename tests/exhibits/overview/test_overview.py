"""The Overview's sentences at three dates, each statement checked by hand against data/*.csv."""

from __future__ import annotations

from datetime import date

from parley.analysis.consensus import acceptance, current_text
from parley.dataset import Dataset
from parley.exhibits.overview import picture as overview_picture
from parley.exhibits.overview.moves import moves
from parley.exhibits.overview.on_the_table import last_day, nothing_to_rank, reach, sentences
from parley.exhibits.overview.points import points
from parley.exhibits.overview.splits import splits

BEFORE, DRAFT = date(2025, 11, 19), date(2025, 12, 1)


def told(view) -> str:
    return sentences(view, current_text(view))


def test_the_text_on_the_table_at_three_dates(bundled: Dataset):
    assert told(bundled.view(asof=BEFORE)) == (
        "On 19 November 2025 the data name no text as being on the table yet. The newest public one "
        "is \u201cTwelve points\u201d of 21 October 2025."
    )
    assert told(bundled.view(asof=DRAFT)) == (
        "On 1 December 2025 the text on the table is \u201cGeneva 19 points\u201d, public since "
        "24 November 2025. It replaced US 28 points. Its wording was not published; what is known "
        "of it was reported. Too few of its points drew statements from at least 2 sides, so what "
        "follows is about the points of \u201cUS 28 points\u201d, which it goes back to."
    )
    assert told(bundled.view()) == (
        "On 4 July 2026 the text on the table is \u201cTwenty points\u201d, public since "
        "24 December 2025 (negotiated draft, two points open). It replaced Geneva 19 points and "
        "US 28 points."
    )


def test_what_became_of_a_text_is_not_told_before_it_happened(bundled: Dataset):
    # us-28's status, "leaked draft, revised in Geneva", speaks of 23 November 2025.
    assert "Geneva" not in told(bundled.view(asof=date(2025, 11, 21)))


def test_other_grounds(bundled: Dataset, example: Dataset):
    assert told(bundled.view(plan=["us-28", "eu-28"])).startswith(
        "Of the texts chosen, \u201cEuropean counter-text\u201d is the newest public one"
    )
    nothing = bundled.view(plan="us-28", asof=date(2022, 4, 15))
    assert told(nothing) == "No text of this selection was public on 15 April 2022."
    assert told(example.view()).startswith("On 31 May 2024 the text on the table is")


def test_points_at_the_last_covered_date(bundled: Dataset):
    near, apart = points(bundled.view(), "ua-us-20")
    # 11 keeps the wording of us-28/18, so the stances on that count: four sides, all at 2.
    assert [one.clause_id for one in near][:2] == ["ua-us-20/11", "ua-us-20/15"]
    assert near[0].name == "Point 11: Non-nuclear status"
    assert near[0].line == "4 of 4 actors heard accept it. Not heard: Other."
    assert near[0].objections == ()
    # 20: Kyiv at 2, Russia at -2 (pos-ru-ua-us-20.20-2026-01-29); of Washington only item 20a, at 1
    # (11 February 2026).
    assert apart[0].clause_id == "ua-us-20/20"
    assert apart[0].line == (
        "2 of 3 actors heard accept it; furthest apart: Ukraine (2.0) and Russia (\u22122.0). "
        "Not heard: Europe and Other."
    )
    assert apart[0].objections[0].head == "\u2212\u2212 Russia rejects"
    assert "sixty days" in apart[0].objections[0].summary


def test_points_change_with_the_date(bundled: Dataset):
    near, apart = points(bundled.view(asof=DRAFT), "us-28")
    # us-28/24: the US (items 24a and 24b) and the E3 put it forward, the EU endorsed 24b, and Kyiv's stance
    # is on a text with the same wording; none of them below 2.
    assert near[0].clause_id == "us-28/24"
    assert apart[0].clause_id == "us-28/26"
    # Twelve actors had spoken on 21 itself by then; of Russia only items (21a to 21d) are known.
    territory = next(one for one in apart if one.clause_id == "us-28/21")
    assert territory.standing.startswith("2 of 13 actors heard accept it")
    assert territory.unheard == ()


def test_no_point_before_anybody_spoke(bundled: Dataset):
    assert points(bundled.view(asof=BEFORE), "us-28") == ([], [])
    assert acceptance(bundled.view(asof=BEFORE), "us-28").empty


def test_what_moved_last(bundled: Dataset):
    first = moves(bundled.view())[0]
    # pos-hu-ua-us-20.7-2026-01-29 (-2) and -2026-05-26 (0).
    assert first.day == "26 May 2026"
    assert first.what == "Hungary on Twenty points 7: Membership by a set date"
    assert first.change == "\u2212\u2212 rejects \u2192 \u00b1 mixed"
    assert first.cell == ("hu", "ua-us-20/7")
    assert moves(bundled.view(asof=BEFORE)) == []
    # pos-us-us-28.5-2025-11-25 (0) and -2025-11-26 (2): the newest change by 1 December.
    assert moves(bundled.view(asof=DRAFT))[0].day == "26 November 2025"


def test_the_picture_by_hand(bundled: Dataset):
    view = bundled.view()
    shown = acceptance(view, "ua-us-20")
    cell = shown.set_index(["issue_id", "side"])
    # ceasefire is ua-us-20/20 alone: Ukraine 2, Russia -2, the United States 1 (from item 20a).
    assert cell.loc[("ceasefire", "Ukraine"), ["n", "accept", "band"]].tolist() == [1, 1, 2]
    assert cell.loc[("ceasefire", "Russia"), ["n", "accept", "band"]].tolist() == [1, 0, -2]
    assert cell.loc[("ceasefire", "United States"), ["n", "accept", "band"]].tolist() == [1, 1, 1]
    silent = cell.loc[("ceasefire", "Europe")]
    assert silent["n"] == 0
    assert silent[["share", "band"]].isna().all()
    assert overview_picture.behind(shown, "ceasefire", "Russia") == ["ua-us-20/20"]
    assert overview_picture.behind(shown, "ceasefire", "Europe") == []
    assert overview_picture.behind(shown, "ceasefire") == ["ua-us-20/20"]
    exhibit = overview_picture.exhibit(view, "ua-us-20", shown)
    assert exhibit.table.set_index("issue_id").loc["ceasefire", "Europe"] == "not heard"
    assert exhibit.choice_at is not None
    assert exhibit.choice_at(0, "Ukraine") == f"{shown['issue_id'].iloc[0]}~Ukraine"


def test_the_picture_in_one_sentence(bundled: Dataset):
    def told_of(**filters) -> str:
        view = bundled.view(**filters)
        return overview_picture.summary(acceptance(view, "ua-us-20"))

    # Of ua-us-20/20, the only point on a ceasefire, three sides were heard, and Moscow rejects it.
    assert told_of(issue="ceasefire") == (
        "Two sides or more were heard on 1 issue: on 0 of them every stance accepts, on 1 some side "
        "accepts none of the points."
    )
    assert told_of(issue="ceasefire", actor="ru") == "On no issue were two sides heard."
    assert told_of(actor="jp") == "No stance on a point of this text was found."


def test_where_the_experts_part_at_three_dates(bundled: Dataset):
    # On us-guarantee-protects four experts stand at 1 or 2 and three at -2; forgo-nato: see
    # tests/charts/analysts/test_claim_split.py.
    found = splits(bundled.view())
    assert len(found) == 5
    assert [one.claim_id for one in found][:2] == ["us-guarantee-protects", "forgo-nato"]
    assert found[0].voices == "4 for, 3 against, of 7 voices"
    assert found[1].voices == "5 for, 4 against, 1 both ways, of 10 voices"
    assert found[1].statement.startswith("Ukraine should give up NATO membership for good")
    # By 1 December 2025 the basis of the 28 points was what divided them; before, of the claims only
    # the prospects had five voices.
    assert splits(bundled.view(asof=DRAFT))[0].claim_id == "usable-basis"
    assert [one.claim_id for one in splits(bundled.view(asof=BEFORE))] == ["settlement-2026"]
    assert splits(bundled.view(text="no such words anywhere")) == []


def test_why_nothing_is_ranked(bundled: Dataset):
    before, nothing = bundled.view(asof=BEFORE), bundled.view(text="no such words anywhere")
    assert nothing_to_rank(before, current_text(before)) == (
        "as of 19 November 2025 no text on the table has points."
    )
    assert nothing_to_rank(nothing, current_text(nothing)).startswith(
        "under these filters no stance on a point of \u201cTwenty points\u201d was found"
    )


def test_how_far_the_data_reach(bundled: Dataset, example: Dataset):
    end = "The data end on 4 July 2026; nothing that happened later is in them."
    assert last_day(bundled.view()) == last_day(bundled.view(asof=BEFORE)) == end
    assert reach(bundled.view()).startswith("In view: 24 texts with 226 clauses, 440 statements")
    # The newest position is of 5 June 2026, the newest view of 24 February 2026.
    assert "the newest statement is of 5 June 2026" in reach(bundled.view())
    assert "no statement by an actor" in reach(bundled.view(asof=BEFORE))
    assert "31 May 2024" in last_day(example.view())
