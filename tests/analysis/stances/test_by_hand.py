"""Figures worked out by hand from the frozen CSVs, with the rows that they come from.

Each comment quotes what stands in data/positions.csv, lineage.csv, clauses.csv or
plans.csv; the figure follows from it by the rules of `parley.analysis.stances.table`.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from parley.analysis.lineage import account, descendants, tally
from parley.analysis.movement import movement
from parley.analysis.stances import cell as one_cell
from parley.analysis.stances import cells, evidence, held_since, matrix, plan_stances
from parley.dataset import Dataset, View


def cell(view: View, actor: str, clause: str) -> dict[str, Any]:
    rows = cells(view.narrow(actor=(actor,)))
    row = rows[rows["clause_id"] == clause].iloc[0]
    return {name: None if pd.isna(value) else value for name, value in row.items()}


# Ukraine on us-28/7, NATO ruled out. The text was published on 2025-11-20.
#   pos-ua-us-28.7-2025-11-20  -2  stated    freedom to pick alliances
#   pos-ua-us-28.7-2025-11-26  -2  inferred  constitution outside the talks
#   pos-ua-us-28.7-2025-12-14   0  stated    would set the bid aside for binding cover
#   pos-ua-us-28.7-2025-12-18  -1  stated    no need to amend the constitution
#   pos-ua-us-28.7-2025-12-24  -2  stated    the twenty points have no such clause
UKRAINE_ON_NATO = [
    (date(2025, 11, 19), "not yet", None),
    (date(2025, 11, 20), "direct", -2),
    (date(2025, 12, 13), "direct", -2),
    (date(2025, 12, 14), "direct", 0),
    (date(2025, 12, 17), "direct", 0),
    (date(2025, 12, 18), "direct", -1),
    (date(2025, 12, 24), "direct", -2),
    (date(2026, 7, 4), "direct", -2),
]


@pytest.mark.parametrize(("asof", "state", "stance"), UKRAINE_ON_NATO)
def test_ukraine_on_nato_over_time(
    frozen: Dataset, asof: date, state: str, stance: int | None
) -> None:
    answer = cell(frozen.view(asof=asof), "ua", "us-28/7")
    assert (answer["state"], answer["stance"]) == (state, stance)


def test_how_ukraine_moved_on_nato(frozen: Dataset) -> None:
    # From 13 to 18 December the stance went from -2 over 0 (14th) to -1 (18th): one step net.
    view = frozen.view(plan="us-28", actor="ua")
    changes = movement(view, since=date(2025, 12, 13), until=date(2025, 12, 18))
    nato = changes[changes["clause_id"] == "us-28/7"].iloc[0]
    assert nato["kind"] == "stance moved"
    assert (nato["before"], nato["after"], nato["size"]) == (-2, -1, 1)
    assert nato["path"] == "-2 > 0 > -1"
    assert nato["position_id"] == "pos-ua-us-28.7-2025-12-18"
    # By Christmas it was back at -2, where the repeat of 26 November had left it.
    changes = movement(view, since=date(2025, 11, 30), until=date(2025, 12, 25))
    nato = changes[changes["clause_id"] == "us-28/7"].iloc[0]
    assert (nato["kind"], nato["size"]) == ("stance returned", 0)
    assert nato["path"] == "-2 > 0 > -1 > -2"


def test_ukraine_on_the_ceiling_of_600_000(frozen: Dataset) -> None:
    # us-28/6:   2025-11-20 -2 stated, 2025-11-24 -1 reported, 2025-11-26 -1 reported.
    # lineage:   ua-us-20/4 from us-28/6 is "replaced" (and from eu-28/6 "kept").
    # ua-us-20/4: pos-ua-ua-us-20.4-2025-12-24, 2, authored: 800,000 in peacetime.
    answer = cell(frozen.view(), "ua", "us-28/6")
    assert (answer["state"], answer["stance"]) == ("direct", -1)
    assert answer["position_id"] == "pos-ua-us-28.6-2025-11-26"
    # With authored positions alone the three statements fall away, and what Kyiv put forward
    # in its own text is shown as an answer to another wording.
    authored = cell(frozen.view(basis="authored"), "ua", "us-28/6")
    assert (authored["state"], authored["stance"], authored["other_stance"]) == (
        "other wording",
        None,
        2,
    )
    assert (authored["change"], authored["by_plan_id"]) == ("replaced", "ua-us-20")
    assert authored["via_clause_id"] == "ua-us-20/4"
    # The evidence tells both, in time order; gva-19/r1 (from us-28/6 "replaced") is a
    # Ukrainian official on 800,000 in the Geneva text, also reported on 26 November; its
    # row (line 194) stands before the other (line 197) and so outweighs it: it comes last that day.
    rows = evidence(frozen.view(), "ua", "us-28/6")
    assert list(zip(rows["clause_id"], rows["stance"], rows["relation"], strict=True)) == [
        ("us-28/6", -2, "direct"),
        ("us-28/6", -1, "direct"),
        ("us-28/6", -1, "direct"),
        ("gva-19/r1", 1, "other wording"),
        ("ua-us-20/4", 2, "other wording"),
    ]


def test_the_e3_on_800_000_through_the_wording_that_kyiv_kept(frozen: Dataset) -> None:
    # The E3 never spoke on ua-us-20/4. lineage: ua-us-20/4 from eu-28/6 is "kept".
    # eu-28/6: pos-e3-eu-28.6-2025-11-23 2 authored, pos-e3-eu-28.6-2025-12-15 2 stated;
    # the newer one counts. The twenty points came out on 2025-12-24.
    answer = cell(frozen.view(), "e3", "ua-us-20/4")
    assert (answer["state"], answer["stance"], answer["change"]) == ("same wording", 2, "kept")
    assert (answer["position_id"], answer["via_clause_id"]) == (
        "pos-e3-eu-28.6-2025-12-15",
        "eu-28/6",
    )
    before = cell(frozen.view(asof=date(2025, 12, 23)), "e3", "ua-us-20/4")
    assert (before["state"], before["position_id"]) == ("not yet", None)


def test_the_e3_answer_every_clause_of_the_us_draft_with_their_counter_text(
    frozen: Dataset,
) -> None:
    # us-28/20a: no statement of the E3, and none on point 20. lineage: eu-28/20 from
    # us-28/20a is "moved"; pos-e3-eu-28.20-2025-11-23, 2, authored.
    moved = cell(frozen.view(), "e3", "us-28/20a")
    assert (moved["state"], moved["other_stance"]) == ("other wording", 2)
    assert (moved["change"], moved["via_clause_id"]) == ("moved", "eu-28/20")
    # us-28/20b: no statement either. lineage: eu-28 dropped it; the E3 are its sponsor and
    # published it on 2025-11-23.
    gone = cell(frozen.view(), "e3", "us-28/20b")
    assert (gone["state"], gone["change"], gone["by_plan_id"]) == (
        "other wording",
        "dropped",
        "eu-28",
    )
    assert (gone["other_stance"], gone["position_id"]) == (None, None)
    assert gone["date"] == pd.Timestamp("2025-11-23")
    # So after that day no cell of theirs on the draft is silent; on the day before, 26 of
    # the 28 points were: they had spoken on points 6 and 21 only (22 and 21 November).
    draft = frozen.view(plan="us-28", actor="e3")
    after = cells(draft.narrow(asof=date(2025, 11, 23)))
    points = after[~after["clause_id"].str.contains("[a-d]$")]
    assert not (points["state"] == "none").any()
    day_before = cells(draft.narrow(asof=date(2025, 11, 22))).set_index("clause_id")["state"]
    spoken = day_before[day_before == "direct"]
    assert list(spoken.index) == ["us-28/6", "us-28/21"]


def test_the_united_states_on_what_geneva_left_of_the_ceiling_and_the_amnesty(
    frozen: Dataset,
) -> None:
    # gva-19/r2 (amnesty out): pos-us-gva-19.r2-2025-11-24, 1, reported: direct.
    direct = cell(frozen.view(), "us", "gva-19/r2")
    assert (direct["state"], direct["stance"]) == ("direct", 1)
    # gva-19/r1 (600,000 out): no American statement on it. lineage: from us-28/6 "replaced".
    # us-28/6: pos-us-us-28.6-2025-11-20 2 authored, pos-us-us-28.6-2025-11-24 0 reported.
    other = cell(frozen.view(), "us", "gva-19/r1")
    assert (other["state"], other["stance"], other["other_stance"]) == ("other wording", None, 0)
    assert other["position_id"] == "pos-us-us-28.6-2025-11-24"
    # The framework as a whole: pos-us-gva-19-2025-11-23, 1, stated. It stays its own row.
    whole = plan_stances(frozen.view(plan="gva-19", actor="us"))
    assert whole[["stance", "position_id"]].to_numpy().tolist() == [[1, "pos-us-gva-19-2025-11-23"]]


def test_points_from_items(frozen: Dataset) -> None:
    # Russia has no statement on us-28/13 itself, but on two of its three items:
    #   13a  pos-ru-us-28.13a-2026-02-18  1 stated (line 411)
    #   13b  1 on 2026-02-09, 1 on 2026-02-15, 2 on 2026-02-18 stated (line 412): 2
    # The median of 1 and 2 is 1.5, toward 0: 1. Of the two of one day and basis the row
    # that stands first is named.
    russia = cell(frozen.view(), "ru", "us-28/13")
    assert (russia["state"], russia["stance"], russia["split"]) == ("from items", 1, False)
    assert russia["position_id"] == "pos-ru-us-28.13a-2026-02-18"
    # On 12 February only 13b had been spoken on, with 1.
    assert cell(frozen.view(asof=date(2026, 2, 12)), "ru", "us-28/13")["stance"] == 1
    # The United States put forward 24a (2) and 24b (2), not 24 itself: 2.
    states = cell(frozen.view(), "us", "us-28/24")
    assert (states["state"], states["stance"]) == ("from items", 2)
    # The other way round: the US spoke on point 13 (2 authored, 2 reported on 2025-12-11)
    # and never on 13c, the G8.
    item = cell(frozen.view(), "us", "us-28/13c")
    assert (item["state"], item["stance"], item["via_clause_id"]) == ("whole point", 2, "us-28/13")
    assert item["position_id"] == "pos-us-us-28.13-2025-12-11"


def test_two_statements_of_one_day(frozen: Dataset) -> None:
    # eu-28/14, the EU on 2025-12-12: 1 inferred, then 2 inferred (row "-b"). The same
    # day, the same basis: the row that stands first counts.
    answer = cell(frozen.view(), "eu", "eu-28/14")
    assert (answer["stance"], answer["position_id"]) == (1, "pos-eu-eu-28.14-2025-12-12")
    # ua-us-20/12-us, the US: on 2025-12-22 0, 12-24 2, 12-25 1, 12-28 1.
    assert cell(frozen.view(asof=date(2025, 12, 24)), "us", "ua-us-20/12-us")["stance"] == 2
    assert cell(frozen.view(), "us", "ua-us-20/12-us")["stance"] == 1


def test_the_same_wording_from_istanbul_to_the_twenty_points(frozen: Dataset) -> None:
    # lineage: us-28/18 from istanbul-2022/10 "kept"; eu-28/18 and ua-us-20/11 from us-28/18
    # "kept". Ukraine spoke on ua-us-20/11 alone (2025-12-24, 2, authored).
    for clause, chain in (
        ("us-28/18", "kept"),
        ("istanbul-2022/10", "kept;kept"),
        ("eu-28/18", "kept;kept"),
    ):
        answer = cell(frozen.view(), "ua", clause)
        assert (answer["state"], answer["stance"], answer["change"]) == ("same wording", 2, chain)
    # In the matrix of all texts the four are one column, named by the oldest; in that of
    # the two drafts of November by the US one. The E3 authored it twice (2 and 2), the US
    # once (2), Russia stated it (2025-12-11, 2).
    stances = matrix(frozen.view(plan=("us-28", "eu-28")))
    assert "us-28/18" in stances.clauses
    assert "eu-28/18" not in stances.clauses
    column = dict(
        zip(stances.actors, stances.values[:, stances.clauses.index("us-28/18")], strict=True)
    )
    assert {actor: column[actor] for actor in ("us", "ua", "ru", "e3")} == {
        "us": 2,
        "ua": 2,
        "ru": 2,
        "e3": 2,
    }
    assert "istanbul-2022/10" in matrix(frozen.view()).clauses


def test_what_the_european_text_did_with_the_us_draft(frozen: Dataset) -> None:
    # Counted in lineage.csv, plan_id eu-28, from_plan_id us-28, 54 rows:
    #   kept      1 5 10a 10b 10c 11 12 12a 12b 12e 12f 13b 13c 16 17 18 19 22 23 24 24a 24b
    #             24c 24d 27                                                            = 25
    #   narrowed  4 8 13 13a                                                            =  4
    #   widened   2 10 15 25 28                                                         =  5
    #   replaced  6 7 9 14 14a 14b 21 26 (14, 14a and 14b all by eu-28/14)              =  8
    #   moved     20a                                                                   =  1
    #   dropped   3 10d 14c 14d 20 20b 20c 21a 21b 21c 21d                              = 11
    # The draft has 28 points and 28 items; 12c and 12d are in no row.
    numbers = tally(account(frozen.view(), "us-28", "eu-28")).set_index("change")["rows"]
    assert numbers.to_dict() == {
        "kept": 25,
        "narrowed": 4,
        "widened": 5,
        "replaced": 8,
        "moved": 1,
        "merged": 0,
        "dropped": 11,
        "new": 0,
        "not compared": 2,
    }
    whole = account(frozen.view(), "us-28", "eu-28")
    bare = whole.loc[whole["change"] == "not compared", "from_clause_id"]
    assert bare.tolist() == ["us-28/12c", "us-28/12d"]


def test_where_the_ceiling_went(frozen: Dataset) -> None:
    # lineage.csv: us-28/6 is replaced by eu-28/6 (23 November), gva-19/r1 (24 November) and
    # ua-us-20/4 (24 December), all three directly.
    later = descendants(frozen.view(), "us-28/6")
    assert later[["clause_id", "steps", "change"]].to_numpy().tolist() == [
        ["eu-28/6", 1, "replaced"],
        ["gva-19/r1", 1, "replaced"],
        ["ua-us-20/4", 1, "replaced"],
    ]


def test_how_much_of_the_draft_was_spoken_on(frozen: Dataset) -> None:
    # Actors with a statement on each point of us-28, counted in positions.csv (items apart):
    #   1:2  2:3  3:3  4:5  5:9  6:12  7:5  8:4  9:3  10:2  11:7  12:2  13:3  14:6
    #   15:3 16:3 17:3 18:3 19:4 20:1  21:13 22:2 23:4 24:2 25:4 26:4 27:4 28:4      = 120
    # by 20 actors: us ua ru e3 eu nato uk fr de pl it nb8 tr cn ca jp un iaea va se.
    by_point = [2, 3, 3, 5, 9, 12, 5, 4, 3, 2, 7, 2, 3, 6]
    by_point += [3, 3, 3, 3, 4, 1, 13, 2, 4, 2, 4, 4, 4, 4]
    rows = cells(frozen.view(plan="us-28"))
    direct = rows[(rows["state"] == "direct") & ~rows["clause_id"].str.contains("[a-f]$")]
    times = direct["clause_id"].value_counts()
    assert [times[f"us-28/{number}"] for number in range(1, 29)] == by_point
    assert (len(direct), direct["actor_id"].nunique()) == (120, 20)


def test_a_stance_is_held_since_it_was_said_first_of_all_times_in_a_row(frozen: Dataset):
    # Ukraine on us-28/7: -2 on 20 and 26 November, 0 on 14, -1 on 18 and -2 on 24 December 2025.
    def since(actor: str, clause: str, asof: date) -> date | None:
        held = held_since(evidence(frozen.view(asof=asof), actor, clause))
        return None if held is None else held.date()

    assert since("ua", "us-28/7", date(2025, 11, 30)) == date(2025, 11, 20)
    assert since("ua", "us-28/7", date(2025, 12, 20)) == date(2025, 12, 18)
    assert since("ua", "us-28/7", date(2026, 7, 4)) == date(2025, 12, 24)
    # Russia spoke on items of us-28/13 only, and Germany said nothing on us-28/1.
    assert since("ru", "us-28/13", date(2026, 7, 4)) is None
    assert since("de", "us-28/1", date(2026, 7, 4)) is None


def test_one_cell_is_the_same_as_among_all(frozen: Dataset):
    every = cells(frozen.view(plan="us-28"))
    alone = one_cell(frozen.view(plan="ua-us-20", issue="territory"), "ru", "us-28/13")
    (among_all,) = every[(every["actor_id"] == "ru") & (every["clause_id"] == "us-28/13")].to_dict(
        "records"
    )
    assert alone["stance"].tolist() == [among_all["stance"]]
    assert alone["state"].tolist() == [among_all["state"]]
