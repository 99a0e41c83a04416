"""What moved, in words, as a figure, and as entries of a feed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.dataset import Dataset
from parley.exhibits.movement import exhibits
from parley.exhibits.movement.feed import entries, feed_words
from parley.exhibits.movement.moves import (
    DIFFERS,
    between_texts,
    first_pair,
    last_movement,
    since_date,
    steps_of,
    texts,
)


def stances(moves):
    exhibit = exhibits.stances(moves)
    return [] if exhibit is None else exhibit.table.to_dict("records")


def test_who_moved_from_what_to_what(bundled: Dataset) -> None:
    # positions.csv, Ukraine on us-28/7: -2 on 26 November, 0 on 14, -1 on 18, -2 on 24 December 2025.
    view = bundled.view(actor="ua", issue="nato-membership", asof=date(2025, 12, 18))
    (row,) = stances(since_date(view, date(2025, 12, 1)))
    told = ("who", "clause", "from", "to", "size", "path", "date", "basis", "speaker")
    assert [row[one] for one in told] == [
        "Ukraine's government", "US 28 points 7", "−− rejects", "− objects", 1,
        "−− > ± > −", "2025-12-18", "stated", "Volodymyr Zelensky",
    ]  # fmt: skip
    assert row["in short"] == (
        "Sees no need to amend the constitution at Russia's or anyone's call."
    )
    assert row["source"] == bundled.record("sources", row["source_id"])["publisher"]
    assert row["choice"] == "cell~ua~us-28/7"
    # By the 24th it had come back to where it was.
    (row,) = stances(
        since_date(bundled.view(actor="ua", issue="nato-membership"), date(2025, 12, 1))
    )
    assert row["path"] == "−− > ± > − > −−"


def test_the_largest_movement_stands_first_and_in_the_summary(bundled: Dataset) -> None:
    # pos-us-us-28.17: 2 on 20 November 2025, -1 on 5 February 2026; no other stance moved three
    # steps after 5 January 2026.
    moves = since_date(bundled.view(), date(2026, 1, 5))
    sizes = [row["size"] for row in stances(moves)]
    assert sizes == sorted(sizes, reverse=True)
    assert stances(moves)[0]["choice"] == "cell~us~us-28/17"
    assert (
        "The largest movement: United States government on US 28 points 17, from ++ endorses to "
        "− objects." in exhibits.summary(moves)
    )


def test_nothing_moved_and_when_something_last_did(bundled: Dataset) -> None:
    # positions.csv: after 4 June 2026 only Lavrov and Putin on us-28/21 (5 June), which repeat 1.
    view = bundled.view()
    moves = since_date(view, date(2026, 6, 4))
    assert moves.rows.empty
    assert exhibits.summary(moves).startswith(
        "After 4 June 2026, up to 4 July 2026: nothing moved."
    )
    assert last_movement(view, date(2026, 6, 4)) == date(2026, 6, 4)
    assert not since_date(view, date(2026, 6, 3)).rows.empty
    # Its events stand all the same: eleven rows of events.csv are dated after 4 June 2026.
    assert [one.key for one in exhibits.all_of(moves)] == ["between"]
    assert len(exhibits.all_of(moves)[0].table) == 11


def test_before_anything_nothing_moved_before_either(bundled: Dataset) -> None:
    view = bundled.view(asof=date(2022, 4, 15), plan="us-28")
    assert last_movement(view, date(2022, 4, 1)) is None


def test_two_texts_in_either_order(bundled: Dataset) -> None:
    moves = between_texts(bundled.view(), "ua-us-20", "us-28")
    assert moves.texts == ("US 28 points", "Twenty points")
    assert exhibits.summary(moves).startswith("From US 28 points to Twenty points: ")
    row = next(
        r for r in stances(moves) if r["clause_id"] == "ua-us-20/4" and r["actor_id"] == "ua"
    )
    # Ukraine on us-28/6 -1 (26 November 2025); it put forward ua-us-20/4 on 24 December: 2.
    assert [row["from"], row["to"], row["earlier wording"]] == [
        "− objects", "++ endorses", "US 28 points 6",
    ]  # fmt: skip
    assert set(moves.rows.loc[moves.rows["size"].notna(), "what"]) == {DIFFERS}
    # lineage.csv: 14 clauses of the 28 points were dropped on the way to the 20.
    assert (moves.rows["what"] == "clause dropped").sum() == 14
    dropped = moves.rows[moves.rows["what"] == "clause dropped"].iloc[0]
    assert dropped["choice"] == f"clause~{dropped['from_clause_id']}"
    with pytest.raises(ValueError, match="earlier"):
        between_texts(bundled.view(), "us-28", "us-28")


def test_the_first_pair_is_the_one_most_compared(bundled: Dataset) -> None:
    # lineage.csv has more rows from us-28 to eu-28 than between any other two texts.
    assert first_pair(bundled.view()) == ("us-28", "eu-28")
    assert first_pair(bundled.view(asof=date(2022, 4, 15))) is None
    assert set(texts(bundled.view(asof=date(2022, 11, 15)))["plan_id"]) == {
        "istanbul-2022", "ua-peace-formula-10",
    }  # fmt: skip


def test_paths_are_read_back() -> None:
    assert steps_of("-2 > 0 > -1") == [-2, 0, -1]


def test_the_figure_draws_every_stance_of_a_path(bundled: Dataset) -> None:
    view = bundled.view(actor="ua", issue="nato-membership")
    exhibit = exhibits.stances(since_date(view, date(2025, 12, 1)))
    path, ends = exhibit.figure.data[:2]
    assert [one for one in path.x if one is not None] == [-2, 0, -1, -2]
    assert list(ends.text) == ["−−"]
    assert list(ends.customdata[0]) == ["cell~ua~us-28/7"]
    assert exhibit.lines[0][0] == "Ukraine on US 28 points 7"


def test_other_changes_and_events_are_tables_that_open_what_is_behind(bundled: Dataset) -> None:
    moves = since_date(bundled.view(), date(2026, 1, 5))
    others = exhibits.others(moves)
    assert others.figure is None
    by_kind = others.table.set_index("what")["choice"]
    assert by_kind["text published"].str.startswith("plan~").all()
    assert by_kind["clause not compared"].str.startswith("clause~").all()
    assert by_kind["stance first heard"].str.startswith("cell~").all()
    between = exhibits.between(moves)
    assert between.table["date"].min() > "2026-01-05"
    known = exhibits.choices(moves)
    assert set(others.table["choice"]) | set(between.table["choice"]) <= known


def test_a_stance_keeps_its_key_whatever_the_window(bundled: Dataset) -> None:
    def key(since: date) -> str:
        moves = since_date(bundled.view(actor="ua", issue="nato-membership"), since)
        told = entries(moves)
        return told.loc[told["category"].str.startswith("stance"), "key"].iloc[-1]

    assert key(date(2025, 12, 1)) == key(date(2025, 12, 20))


def test_entries_are_as_many_as_changes_and_each_named_once(bundled: Dataset) -> None:
    for moves in (
        since_date(bundled.view(), date(2025, 11, 1)),
        between_texts(bundled.view(), "us-28", "eu-28"),
        between_texts(bundled.view(), "us-28", "ua-us-20"),
    ):
        told = entries(moves)
        assert len(told) == len(moves.rows)
        assert told["key"].is_unique
        assert told[["key", "title", "date", "url"]].notna().all(axis=None)
    key, title, _ = feed_words(moves)
    assert title == "What moved: Parley: the negotiation over the war in Ukraine"
    # The name of the feed does not change with the day on which it is read.
    later = since_date(bundled.view(asof=date(2026, 6, 1)), date(2026, 1, 1))
    assert (
        feed_words(later)[0] == feed_words(since_date(bundled.view(), date(2026, 1, 1)))[0] != key
    )


def test_no_change_of_the_past_is_dated_after_the_as_of_date(
    bundled: Dataset, example: Dataset
) -> None:
    moves = since_date(bundled.view(asof=date(2025, 12, 1)), date(2025, 11, 1))
    assert moves.rows["date"].max() <= "2025-12-01"
    assert exhibits.between(moves).table["date"].max() <= "2025-12-01"
    assert exhibits.summary(since_date(example.view(), date(2024, 3, 1)))


def test_a_set_without_rows(check_changed: Callable, example_files) -> None:
    empty = {
        name: example_files[name].split(b"\n")[0] + b"\n"
        for name in ("positions.csv", "events.csv", "lineage.csv", "recodings.csv")
    }
    data = check_changed(empty).dataset
    moves = since_date(data.view(), date(2030, 1, 1))
    assert exhibits.all_of(moves) == []
    assert exhibits.summary(moves).endswith("no text was published.")
