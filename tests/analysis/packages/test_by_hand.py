"""Packages of the frozen copy worked out from its positions.csv, the working beside them."""

from __future__ import annotations

import parley
from parley.dataset import Dataset
from tests.analysis.tables import rows

SIDES = ["United States", "Ukraine", "Russia", "Europe"]


def test_three_points_of_the_american_draft_and_the_force_of_paris(frozen: Dataset):
    # The newest statement of each actor, a side's median toward 0; none of these wordings was kept
    # from or in another text.
    # us-28/7: us 0 (2025-12-01), ua -2 (2025-12-24), ru 2 (2026-06-05); Europe: e3 -2, nato -1, so
    #   -1.5, cut off to -1.
    # us-28/9: us 2; nobody of Ukraine or Russia; Europe: e3 0, pl -2 (2025-11-24), so -1.
    # us-28/25: us 2, ua 0 (2026-02-11), ru 1; Europe: e3 -1.
    # paris-2026-01/3: us 1, ua 2, ru -2; Europe: de 1, e3 2, fr 2, it 0, nato 2, pl 0, uk 2, so 2;
    #   Canada and Turkey stand under "Other".
    choices = {
        "nato-membership": "us-28",
        "air-basing": "us-28",
        "elections": "us-28",
        "foreign-troops": "paris-2026-01",
    }
    seen = parley.package(frozen.view(), choices)
    cells = seen.clauses.pivot(index="clause_id", columns="party", values="stance")[SIDES]
    assert rows(cells.loc[["us-28/7", "us-28/9", "us-28/25", "paris-2026-01/3"]], *SIDES) == [
        [0, -2, 2, -1],
        [2, None, None, -1],
        [2, 0, 1, -1],
        [1, 2, -2, 2],
    ]
    assert rows(
        seen.by_party, "party", "heard", "accepted", "mixed", "objected", "red_lines", "unknown"
    ) == [
        ["United States", 4, 3, 1, 0, 0, 0],
        ["Ukraine", 3, 1, 1, 0, 1, 1],
        ["Russia", 3, 2, 0, 0, 1, 1],
        ["Europe", 4, 1, 0, 3, 0, 0],
    ]
    # Accepted minus objected, red lines among these: 3; 1 - 1; 2 - 1; 1 - 3. One unknown each for
    # Ukraine and Russia.
    assert rows(seen.by_party, "score_low", "score", "score_high", "red_lines_high") == [
        [3, 3, 3, 0],
        [-1, 0, 1, 2],
        [0, 1, 2, 2],
        [-2, -2, -2, 0],
    ]
    assert seen.holds_for == ("United States", "Europe")
    assert seen.blocked_by == ("Ukraine", "Russia")
    assert seen.one_step_short is None
    europe = seen.clauses[(seen.clauses["party"] == "Europe")].set_index("clause_id")["actors"]
    assert europe["paris-2026-01/3"] == "e3;nato;uk;fr;de;pl;it"
    # The European counter-text on NATO: only e3 spoke on eu-28/7, with 2. Ukraine's red line goes,
    # Russia loses its 2, Europe comes from -1 to 2, and the United States', Ukraine's and Russia's
    # stances are unknown.
    swap = seen.swaps[
        (seen.swaps["issue_id"] == "nato-membership") & (seen.swaps["instead"] == "eu-28")
    ]
    assert rows(swap, "removed", "made", "lost", "accepted", "mixed", "objected", "unknown") == [
        [1, 0, 1, 0, -1, -1, 3]
    ]
    strict = parley.package(frozen.view(), choices, red_line=-1)
    assert strict.by_party["red_lines"].tolist() == [0, 1, 1, 3]


def test_guarantees_and_the_force_of_paris_by_actor(frozen: Dataset):
    # us-ua-guarantees-2026/1: us 2, ua 0 (2025-12-29), then -1 (2026-02-14). /2: us 2, ua 1
    # (2026-02-24). /3: us 2. Nothing of ru and e3. paris-2026-01/3: us 1, ua 2, ru -2, e3 2.
    choices = "foreign-troops:paris-2026-01,guarantee-terms:us-ua-guarantees-2026,monitoring:us-ua-guarantees-2026"
    actors = ["us", "ua", "ru", "e3"]
    seen = parley.package(frozen.view(), choices, parties=actors)
    assert rows(
        seen.by_party, "heard", "accepted", "mixed", "objected", "red_lines", "unknown"
    ) == [
        [4, 4, 0, 0, 0, 0],
        [3, 2, 0, 1, 0, 1],
        [1, 0, 0, 0, 1, 3],
        [1, 1, 0, 0, 0, 3],
    ]
    # The only red line, at -2: one step up, and as far as they have spoken it holds for all four.
    assert seen.holds_for == ("us", "ua", "e3")
    assert seen.one_step_short == ("ru", "paris-2026-01/3")
    before = parley.package(frozen.view(asof="2026-02-01"), choices, parties=actors)
    assert rows(before.by_party, "heard", "accepted", "mixed", "objected", "unknown")[1] == [
        2,
        1,
        1,
        0,
        2,
    ]


def test_the_truce_of_may_of_which_two_sides_said_nothing(frozen: Dataset):
    # victory-truce-2026/1: ru 2, us 2. /2: ru 2. Nobody of Ukraine or Europe.
    truce = {"ceasefire": "victory-truce-2026", "humanitarian": "victory-truce-2026"}
    seen = parley.package(frozen.view(), truce)
    assert rows(seen.by_party, "heard", "accepted", "accepted_high", "red_lines_high") == [
        [1, 1, 2, 1],
        [0, 0, 2, 2],
        [2, 2, 2, 0],
        [0, 0, 2, 2],
    ]
    assert seen.holds_for == ("United States", "Russia")
    assert seen.unheard == ("Ukraine", "Europe")
    assert seen.swaps.empty


def test_the_best_wording_on_three_issues(frozen: Dataset):
    # nato-membership. us-28/7: Ukraine -2. eu-28/7: e3 2, three sides unknown. istanbul-2022/1 and
    #   ru-memo-2025/1.2: nobody spoke, four unknown. So eu-28.
    # air-basing. us-28/9: 2 and -1, two unknown. eu-28/9: e3 2 and pl -1, so 0; three unknown. No
    #   red line on either, so us-28.
    # elections. us-28/25: 2, 0, 1, -1, none unknown. eu-28/25 and ua-us-20/18, whose wording was kept:
    #   e3 2 and ua 0, two unknown. ru-memo-2025/3.2: four unknown. No red line, so us-28.
    issues = ["nato-membership", "air-basing", "elections"]
    for aim in ("fewest", "worst-off", "accepted"):
        found = parley.best_packages(frozen.view(), aim=aim, issues=issues)
        assert found.packages[0].text == "air-basing:us-28,elections:us-28,nato-membership:eu-28"
        assert (len(found.packages), found.number) == (1, 1)
        # All who spoke accept eu-28/7, and no other clause of these.
        assert rows(found.table, "red_lines", "worst_off", "agreed", "unknown") == [[0, 0, 1, 5]]
