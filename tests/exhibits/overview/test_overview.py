"""The Overview's sentences at three dates, each statement checked by hand against data/*.csv."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from parley.dataset import Dataset, View, check_files
from parley.exhibits.choice_keys import ACCEPTANCE_CELL
from parley.exhibits.chosen import is_known
from parley.exhibits.overview.acceptance import exhibit as acceptance_exhibit
from parley.exhibits.overview.acceptance import model as acceptance
from parley.exhibits.overview.acceptance import wording as acceptance_wording
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text.wording import (
    about,
    data_reach,
    last_day,
    nothing_to_rank,
    sentences,
)
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves.wording import change, who_on_what
from parley.exhibits.overview.points.model import of_text
from parley.exhibits.overview.points.wording import name, objector, standing
from parley.exhibits.overview.texts import exhibit as texts_exhibit
from parley.exhibits.overview.texts import model as texts
from parley.exhibits.overview.texts import wording as texts_wording
from parley.exhibits.overview.tiles import model as four
from parley.exhibits.overview.unheard import model as unheard
from parley.exhibits.overview.unheard.wording import silence
from tests import without
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


def test_what_this_is_comes_from_the_data(frozen: Dataset, example: Dataset):
    assert about(frozen.meta.title).startswith(
        "Parley is a record of the negotiation over the war in Ukraine: what each text says"
    )
    assert about(example.meta.title).startswith(
        "Parley is a record of \u201cThe river and the harbour (invented for practice)\u201d: "
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


def test_the_verdict_on_each_issue(frozen: Dataset):
    # Of the 19 issues of ua-us-20 two sides or more were heard on 14. Every one that was heard accepts on
    # four: non-nuclear (all four at 2), no change by force (Washington, Kyiv and Europe at 2), prisoners
    # and civilians (Kyiv 2, Moscow 1) and monitoring (Washington and Kyiv at 2).
    model = acceptance.build(frozen.view())
    assert model.of_verdict("all") == [
        "non-nuclear", "no-change-by-force", "humanitarian", "monitoring",
    ]  # fmt: skip
    assert len(model.of_verdict("not all")) == 10
    # Elections: Kyiv 0, Europe 2. Territory: three sides heard, all at 0.
    assert {"elections", "territory", "ceasefire"} <= set(model.of_verdict("not all"))
    # Of trade with the United States only Kyiv was heard.
    assert "us-trade" in model.of_verdict("one side")
    # Issues of one verdict stand together, and the cells with them.
    assert list(model.cells["issue_id"].unique()) == list(model.verdicts)
    assert model.is_current


def test_the_finding_is_the_headline(frozen: Dataset, example: Dataset):
    def found(view: View) -> str:
        return acceptance_wording.finding(acceptance.build(view))

    assert found(frozen.view()) == "On 4 of 14 issues every side heard accepts the current text"
    # Of ua-us-20/20, the only point on a ceasefire, three sides were heard, and Moscow rejects it. A text
    # that a filter names is called by its name.
    one = frozen.view(plan="ua-us-20", issue="ceasefire")
    assert found(one) == (
        "On the one issue with two sides heard not every one accepts Twenty points"
    )
    alone = frozen.view(issue="ceasefire", actor="ru")
    assert found(alone) == "On no issue of the current text were two sides heard"
    assert found(frozen.view(actor="jp")) == ""
    # On 1 December the current text, Geneva 19 points, is read through US 28 points, which is named.
    assert found(frozen.view(asof=DRAFT)).endswith("every side heard accepts US 28 points")
    # The towns' three issues: the lower bank stands at 0 and -1 on two, the upper at -2 on the third.
    assert found(example.view()) == (
        "On none of 3 issues does every side heard accept the current text"
    )


def test_acceptance_in_one_sentence(frozen: Dataset):
    def told_of(**filters) -> str:
        return acceptance_wording.summary(acceptance.build(frozen.view(**filters)))

    # Of the four accepted issues, see above, Moscow was heard on two and Europe on two; Washington on
    # three. Of "Other" nothing was found at all, which `rests_on` says.
    assert told_of() == (
        "Two sides or more were heard on 14 of 19 issues. Silence is not acceptance: of the 4 that "
        "every side heard accepts, Russia was not heard on 2, Europe on 2 and United States on 1."
    )
    assert told_of(issue="ceasefire") == "Two sides or more were heard on 1 of 1 issue."
    assert told_of(issue="ceasefire", actor="ru") == "On no issue were two sides heard."
    assert told_of(actor="jp") == "No stance on a point of this text was found."
    said = acceptance_wording.rests_on(acceptance.build(frozen.view()))
    assert said.endswith("Without a column, as nothing was found: Other.")


def test_the_most_telling_square(frozen: Dataset, example: Dataset):
    # Sides stand four steps apart on the ceasefire alone (Kyiv 2, Moscow -2); Moscow accepts least.
    assert acceptance.build(frozen.view()).telling() == "ceasefire~Russia"
    # wardens: upper bank -2, lower bank 2.
    assert acceptance.build(example.view()).telling() == "wardens~Upper bank"
    # Where two sides were heard on no issue there is none, least of all a silent one.
    assert acceptance.build(frozen.view(actor="ru")).telling() is None
    assert acceptance.build(frozen.view(actor="jp")).telling() is None


def test_acceptance_as_a_figure_and_a_table(frozen: Dataset):
    model = acceptance.build(frozen.view())
    exhibit = acceptance_exhibit.build(model)
    rows = exhibit.table.set_index("issue_id")
    # The table says the stance that the square shows, not only how many accept.
    assert rows.loc["ceasefire", ["Ukraine", "Russia", "Europe"]].tolist() == [
        "++ endorses", "\u2212\u2212 rejects", "not heard",
    ]  # fmt: skip
    # 14 and its American version 14-us: Kyiv accepts one of the two.
    assert rows.loc["territory", "Ukraine"] == "\u00b1 mixed (1 of 2 accept)"
    assert "Other" in rows.columns
    first = next(iter(model.rows))
    assert exhibit.choice_at is not None
    assert exhibit.choice_at(0, "Ukraine") == f"{first}~Ukraine"
    assert exhibit.choice_at(0, "issue") == f"{first}~"
    texts = exhibit.figure.data[-1]
    said = hovers(exhibit.figure)["ceasefire~Russia"]
    assert said == f"<b>Russia</b> on {model.rows['ceasefire']}<br>\u2212\u2212 rejects"
    # Every square in which somebody was heard has its sign, and no other; how many accept stands only
    # beside the sign of several.
    assert len(texts.text) == (model.cells["n"] > 0).sum()
    assert sum("/" in text for text in texts.text) == (model.cells["n"] > 1).sum()
    # A side of which nothing was found has no column.
    assert "ceasefire~Other" not in hovers(exhibit.figure)


def test_who_was_not_heard(frozen: Dataset, example: Dataset):
    def silent(view: View) -> dict[str, str]:
        model = unheard.build(view)
        return {side.name: silence(model, side) for side in model.sides if side.unheard}

    # Twenty points, of which 12 and 14 have an American version each, which is no point of its own. Kyiv
    # put all of them forward. Europe was heard on 3, 4, 5, 7, 11, 15 and 18.
    assert silent(frozen.view()) == {
        "Other": "not on any of 20 points",
        "Europe": "not on 13 of 20 points",
        "United States": "not on 10 of 20 points",
        "Russia": "not on 9 of 20 points",
    }
    # Three points, the third with a version of its own.
    assert silent(example.view()) == {
        "Upper bank": "not on point 2 of 3",
        "Between the banks": "not on point 3 of 3",
    }
    assert unheard.build(frozen.view(asof=BEFORE)).points == 0


def test_the_texts_over_time(frozen: Dataset, example: Dataset):
    model = texts.build(frozen.view())
    # data/plans.csv: 24 texts; gva-19 supersedes us-28, and ua-us-20 that.
    assert len(model.texts) == 24
    assert [text.plan_id for text in model.placed("line")] == ["us-28", "gva-19", "ua-us-20"]
    assert [text.points for text in model.placed("line")] == [28, 19, 20]
    assert (
        len(model.placed("before")) == 9
    )  # from Istanbul 2022 to the Twelve points of October 2025
    assert model.current is not None
    assert (model.current.plan_id, model.current.replaced) == ("ua-us-20", "gva-19")
    counter = next(text for text in model.texts if text.plan_id == "eu-28")
    assert (counter.place, counter.answers) == ("beside", "us-28")
    assert texts_wording.about(model, counter) == (
        "public since 23 November 2025, 28 points, goes back to US 28 points"
    )
    assert texts_wording.summary(model) == (
        "24 texts since 15 April 2022. Twenty points replaced Geneva 19 points and US 28 points."
    )
    # Before a text was public it neither stands there nor has it replaced another.
    draft = texts.build(frozen.view(asof=DRAFT))
    assert draft.current is not None
    assert draft.current.plan_id == "gva-19"
    assert draft.current.replaced_by is None
    early = texts.build(frozen.view(asof=BEFORE))
    assert early.current is None
    assert {text.place for text in early.texts} == {"beside"}
    assert [text.plan_id for text in texts.build(example.view()).placed("line")] == [
        "draft", "revised",
    ]  # fmt: skip
    assert texts.build(frozen.view(asof=date(2014, 1, 1))).empty


def test_the_strip_of_the_texts(frozen: Dataset):
    exhibit = texts_exhibit.build(texts.build(frozen.view()))
    said = hovers(exhibit.figure)
    assert len(said) == 24
    assert said["ua-us-20"].startswith("<b>Twenty points, current</b><br>public since 24 December")
    table = exhibit.table.set_index("plan_id")
    assert table.loc["gva-19", ["replaced", "replaced by"]].tolist() == [
        "US 28 points", "Twenty points",
    ]  # fmt: skip
    assert exhibit.choice_at is not None
    assert exhibit.choice_at(list(exhibit.table["plan_id"]).index("us-28"), "text") == "us-28"


def test_four_tiles_of_a_few_lines(frozen: Dataset, example: Dataset):
    tiles = four.build(frozen.view())
    assert [tile.heading for tile in tiles] == [
        "Nearest to agreement", "Most contested", "Moved last", "Not heard",
    ]  # fmt: skip
    assert all(1 <= len(tile.lines) <= 3 for tile in tiles)
    near, contested, moved, silent = tiles
    assert str(near.lines[0].address) == "clauses?clause=ua-us-20%2F11"
    assert near.lines[0].said == "4 of 4 actors heard accept it; not heard: Other"
    # The signs are those of the squares: Kyiv 2, Moscow -2.
    assert (contested.lines[0].name, contested.lines[0].said) == (
        "Point 20: Ceasefire on acceptance", "++ Ukraine, \u2212\u2212 Russia",
    )  # fmt: skip
    assert moved.lines[0].name == "Hungary on Twenty points 7: Membership by a set date"
    assert moved.lines[0].address.page == "stances"
    assert moved.lines[0].address.query["cell"] == "hu~ua-us-20/7"
    # A side that was not heard at all stands after those that were silent on some.
    assert [line.name for line in silent.lines] == ["Europe", "United States", "Russia"]
    assert four.build(frozen.view(asof=BEFORE))[3].nothing == "No current text has points yet."
    assert all(tile.heading for tile in four.build(example.view()))


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
    end = "The data end on 4 July 2026. Nothing that happened later is in them."
    assert last_day(frozen.view()) == last_day(frozen.view(asof=BEFORE)) == end
    assert data_reach(frozen.view()).startswith(
        "In view: 24 texts with 226 clauses, 440 statements"
    )
    # The newest position is of 5 June 2026, the newest view of 24 February 2026.
    assert "the newest statement is of 5 June 2026" in data_reach(frozen.view())
    assert "no statement by an actor" in data_reach(frozen.view(asof=BEFORE))
    assert "31 May 2024" in last_day(example.view())


@pytest.mark.parametrize(
    ("points", "unheard_on", "said"),
    [
        (1, ("1",), "not on the one point"),
        (3, ("1", "2", "3"), "not on any of 3 points"),
        (3, ("2",), "not on point 2 of 3"),
        (9, ("2", "4"), "not on points 2 and 4 of 9"),
        (9, ("1", "2", "3", "4", "5", "6"), "not on 6 of 9 points"),
    ],
)
def test_on_how_many_points_a_side_was_not_heard(
    frozen: Dataset, points: int, unheard_on: tuple[str, ...], said: str
) -> None:
    model = unheard.Model(frozen.view(), unheard.Options(), "ua-us-20", points, ())
    assert silence(model, unheard.Side("Europe", unheard_on)) == said


def _issues_as(files, name) -> Dataset:
    """The fictional set, in which every clause is on the issue that ``name`` gives for the clause."""
    issues = list(csv.DictReader(io.StringIO(files["issues.csv"].decode())))
    clauses = list(csv.DictReader(io.StringIO(files["clauses.csv"].decode())))
    names = sorted({name(row["clause_id"]) for row in clauses})
    issues = [
        {**issues[0], "issue_id": one, "name": one, "order": n} for n, one in enumerate(names)
    ]
    clauses = [{**row, "issue_id": name(row["clause_id"])} for row in clauses]
    emptied = without.emptied(files, "claims", "analyst_views", "precedents", "recodings", "words")
    changed = {"issues.csv": _csv(issues), "clauses.csv": _csv(clauses)}
    checked = check_files({**emptied, **changed}, "set")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


def _csv(rows) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("name", [lambda _: "all", lambda clause: f"on-{clause.replace('/', '-')}"])
def test_rows_are_clauses_where_issues_do_not_group_them(example_files, name):
    data = _issues_as(example_files, name)
    model = acceptance.build(data.view())
    # Of the revised draft, point 1: the council endorses, Ostrell accepts, Fennmark is mixed; point 3-f: Ostrell
    # rejects, Fennmark endorses, the council was not heard. Point 2 keeps the wording of the draft's point 3, which
    # the mediator endorses and Fennmark objects to. One stance a side on each.
    assert model.unit == "clause"
    assert model.rows == {
        "revised/1": "1 Half each in dry months",
        "revised/2": "2 Dues halved",
        "revised/3-f": "3-f Fennmark's version: harbour master",
    }
    shown = acceptance_exhibit.build(model)
    table = shown.table.set_index("clause_id")
    assert table.loc["revised/1", ["Upper bank", "Lower bank", "Between the banks"]].tolist() == [
        "+ accepts", "\u00b1 mixed", "++ endorses",
    ]  # fmt: skip
    assert table.loc["revised/2", ["Upper bank", "Lower bank", "Between the banks"]].tolist() == [
        "not heard", "\u2212 objects", "++ endorses",
    ]  # fmt: skip
    assert table.loc["revised/3-f", ["Upper bank", "Lower bank", "Between the banks"]].tolist() == [
        "\u2212\u2212 rejects", "++ endorses", "not heard",
    ]  # fmt: skip
    assert shown.finding == "On none of 3 clauses does every side heard accept the current text"
    assert shown.notes[0].startswith("A row is a clause: the issues of this data set do not group")
    assert model.telling() == "revised/3-f~Upper bank"
    assert model.heard_on("revised/1", "Upper bank") == ["revised/1"]
    assert is_known(data, ACCEPTANCE_CELL, "revised/3-f~Upper bank")


def test_rows_are_issues_where_some_issue_groups_clauses(example: Dataset):
    # harbour-dues holds four clauses.
    model = acceptance.build(example.view())
    assert model.unit == "issue"
    assert not any("A row is a clause" in note for note in acceptance_exhibit.build(model).notes)
