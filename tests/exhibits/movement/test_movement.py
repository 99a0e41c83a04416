"""What moved, in words, as a figure, and as entries of a feed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.analysis.movement import last_movement, last_period
from parley.analysis.spans import Span
from parley.analysis.stances import read_path
from parley.dataset import Dataset, View
from parley.exhibits.movement.between import exhibit as between_exhibit
from parley.exhibits.movement.between import model as between
from parley.exhibits.movement.changes.feed import entries, feed_words
from parley.exhibits.movement.changes.model import (
    DIFFERS,
    LATEST,
    SINCE,
    TEXTS,
    Model,
    Options,
    build,
    first_day,
    first_pair,
    texts,
)
from parley.exhibits.movement.changes.wording import (
    finding,
    no_two_texts,
    why_these_days,
)
from parley.exhibits.movement.others import exhibit as others_exhibit
from parley.exhibits.movement.others import model as others
from parley.exhibits.movement.stances import exhibit as stances_exhibit
from parley.exhibits.movement.stances import model as stances_model


def since_date(view: View, since: date) -> Model:
    return build(view, Options(SINCE, since=since))


def between_texts(view: View, earlier: str, later: str) -> Model:
    return build(view, Options(TEXTS, earlier=earlier, later=later))


def stances(changes: Model) -> list[dict]:
    return stances_model.of(changes).table.to_dict("records")


def test_who_moved_from_what_to_what(frozen: Dataset) -> None:
    # positions.csv, Ukraine on us-28/7: -2 on 26 November, 0 on 14, -1 on 18, -2 on 24 December 2025.
    view = frozen.view(actor="ua", issue="nato-membership", asof=date(2025, 12, 18))
    (row,) = stances(since_date(view, date(2025, 12, 1)))
    columns = ("who", "clause", "from", "to", "size", "path", "date", "basis", "speaker")
    assert [row[column] for column in columns] == [
        "Ukraine's government", "US 28 points 7", "−− rejects", "− objects", 1,
        "−− > ± > −", "2025-12-18", "stated", "Volodymyr Zelensky",
    ]  # fmt: skip
    assert row["in short"] == (
        "Sees no need to amend the constitution at Russia's or anyone's call."
    )
    assert row["source"] == frozen.record("sources", row["source_id"])["publisher"]
    assert row["choice"] == "cell~ua~us-28/7"
    # By the 24th it had come back to where it was.
    (row,) = stances(
        since_date(frozen.view(actor="ua", issue="nato-membership"), date(2025, 12, 1))
    )
    assert row["path"] == "−− > ± > − > −−"


def test_the_largest_movement_stands_first_and_the_page_opens_on_it(frozen: Dataset) -> None:
    # pos-us-us-28.17: 2 on 20 November 2025, -1 on 5 February 2026; no other stance moved three
    # steps after 5 January 2026.
    changes = since_date(frozen.view(), date(2026, 1, 5))
    sizes = [row["size"] for row in stances(changes)]
    assert sizes == sorted(sizes, reverse=True)
    assert stances(changes)[0]["choice"] == "cell~us~us-28/17"
    assert changes.telling() == "cell~us~us-28/17"


def test_nothing_moved_and_when_something_last_did(frozen: Dataset) -> None:
    # positions.csv: after 4 June 2026 only Lavrov and Putin on us-28/21 (5 June), which repeat 1.
    view = frozen.view()
    changes = since_date(view, date(2026, 6, 4))
    assert changes.rows.empty
    assert finding(changes) == "Nothing moved from 4 June 2026 to 4 July 2026"
    assert changes.telling() is None
    assert last_movement(view, date(2026, 6, 4)) == date(2026, 6, 4)
    assert not since_date(view, date(2026, 6, 3)).rows.empty
    # Its events stand all the same: eleven rows of events.csv are dated after 4 June 2026.
    assert stances_model.of(changes).empty
    assert others.of(changes).empty
    events = between.build(view, changes.options)
    assert len(between_exhibit.build(events).table) == 11


def test_before_anything_nothing_moved_before_either(frozen: Dataset) -> None:
    view = frozen.view(asof=date(2022, 4, 15), plan="us-28")
    assert last_movement(view, date(2022, 4, 1)) is None


def test_two_texts_in_either_order(frozen: Dataset) -> None:
    changes = between_texts(frozen.view(), "ua-us-20", "us-28")
    assert changes.window is not None
    assert changes.window.texts == ("us-28", "ua-us-20")
    # 24 December 2025 is the later text's day; of two texts the finding says what differs.
    assert finding(changes).endswith(
        " stances differ between US 28 points and Twenty points; 14 clauses were dropped"
    )
    row = next(
        r for r in stances(changes) if r["clause_id"] == "ua-us-20/4" and r["actor_id"] == "ua"
    )
    # Ukraine on us-28/6 -1 (26 November 2025); it put forward ua-us-20/4 on 24 December: 2.
    assert [row["from"], row["to"], row["earlier wording"]] == [
        "− objects", "++ endorses", "US 28 points 6",
    ]  # fmt: skip
    assert set(changes.rows.loc[changes.rows["size"].notna(), "what"]) == {DIFFERS}
    # lineage.csv: 14 clauses of the 28 points were dropped on the way to the 20.
    assert (changes.rows["what"] == "clause dropped").sum() == 14
    dropped = changes.rows[changes.rows["what"] == "clause dropped"].iloc[0]
    assert dropped["choice"] == f"clause~{dropped['from_clause_id']}"
    same = between_texts(frozen.view(), "us-28", "us-28")
    assert same.window is None
    assert same.empty
    assert no_two_texts(same) == "Choose two different texts."
    assert between.build(frozen.view(), same.options).empty
    with pytest.raises(ValueError, match="no two texts"):
        feed_words(same)


def test_the_first_pair_is_the_one_most_compared(frozen: Dataset) -> None:
    # lineage.csv has 54 rows from us-28 to eu-28 and 54 to ua-us-20, the newer text.
    assert first_pair(frozen.view()) == ("us-28", "ua-us-20")
    assert first_pair(frozen.view(asof=date(2025, 12, 1))) == ("us-28", "eu-28")
    assert first_pair(frozen.view(asof=date(2022, 4, 15))) is None
    assert set(texts(frozen.view(asof=date(2022, 11, 15))).index) == {
        "istanbul-2022", "ua-peace-formula-10",
    }  # fmt: skip


def test_paths_are_read_back() -> None:
    assert read_path("-2 > 0 > -1") == [-2, 0, -1]


def test_the_figure_draws_every_stance_of_a_path(frozen: Dataset) -> None:
    view = frozen.view(actor="ua", issue="nato-membership")
    changes = since_date(view, date(2025, 12, 1))
    exhibit = stances_exhibit.build(stances_model.of(changes))
    path, ends, rings = exhibit.figure.data[:3]
    assert [x for x in path.x if x is not None] == [-2, 0, -1, -2]
    assert list(ends.text) == ["−−"]
    assert list(rings.customdata[0]) == ["cell~ua~us-28/7"]
    assert exhibit.lines[0][0] == "Ukraine on US 28 points 7"


def test_other_changes_and_events_are_tables_that_open_what_is_behind(frozen: Dataset) -> None:
    changes = since_date(frozen.view(), date(2026, 1, 5))
    other_changes = others_exhibit.build(others.of(changes))
    assert other_changes.figure is None
    by_kind = other_changes.table.set_index("what")["choice"]
    assert by_kind["text published"].str.startswith("plan~").all()
    assert by_kind["clause not compared"].str.startswith("clause~").all()
    assert by_kind["stance first heard"].str.startswith("cell~").all()
    events = between.build(changes.view, changes.options).table
    assert events["date"].min() > "2026-01-05"
    assert set(other_changes.table["choice"]) | set(events["choice"]) <= changes.choices


def test_a_stance_keeps_its_key_whatever_the_window(frozen: Dataset) -> None:
    def key(since: date) -> str:
        changes = since_date(frozen.view(actor="ua", issue="nato-membership"), since)
        feed = entries(changes)
        return feed.loc[feed["category"].str.startswith("stance"), "key"].iloc[-1]

    assert key(date(2025, 12, 1)) == key(date(2025, 12, 20))


def test_entries_are_as_many_as_changes_and_each_named_once(frozen: Dataset) -> None:
    for changes in (
        since_date(frozen.view(), date(2025, 11, 1)),
        between_texts(frozen.view(), "us-28", "eu-28"),
        between_texts(frozen.view(), "us-28", "ua-us-20"),
    ):
        feed = entries(changes)
        assert len(feed) == len(changes.rows)
        assert feed["key"].is_unique
        assert feed[["key", "title", "date", "url"]].notna().all(axis=None)
    key, title, _ = feed_words(changes)
    assert title == "What moved: Parley: the negotiation over the war in Ukraine"
    # The name of the feed does not change with the day on which it is read.
    later = since_date(frozen.view(asof=date(2026, 6, 1)), date(2026, 1, 1))
    assert feed_words(later)[0] == feed_words(since_date(frozen.view(), date(2026, 1, 1)))[0] != key


def test_no_change_of_the_past_is_dated_after_the_as_of_date(
    frozen: Dataset, example: Dataset
) -> None:
    changes = since_date(frozen.view(asof=date(2025, 12, 1)), date(2025, 11, 1))
    assert changes.rows["date"].max() <= "2025-12-01"
    assert between.build(changes.view, changes.options).table["date"].max() <= "2025-12-01"
    assert finding(since_date(example.view(), date(2024, 3, 1)))


def test_a_set_without_rows(check_changed: Callable, example_files) -> None:
    empty = {
        name: example_files[name].split(b"\n")[0] + b"\n"
        for name in (
            "positions.csv",
            "events.csv",
            "lineage.csv",
            "recodings.csv",
            "second_sources.csv",
        )
    }
    data = check_changed(empty).dataset
    changes = since_date(data.view(), date(2030, 1, 1))
    for leaf in (stances_model.of(changes), others.of(changes)):
        assert leaf.empty
    assert between.build(changes.view, changes.options).empty
    assert finding(changes).startswith("Nothing moved from ")


def test_what_is_compared_follows_from_what_is_named(frozen: Dataset) -> None:
    view = frozen.view(asof=date(2026, 5, 1))
    assert Options().compared == LATEST
    assert build(view).window == build(view, Options(LATEST)).window
    assert Options(until=date(2026, 1, 1)).compared == SINCE
    assert Options(since=date(2026, 1, 1)).compared == SINCE
    assert Options(since=date(2026, 1, 1), later="eu-28").compared == TEXTS
    # What was said to be compared stands, whatever else is named.
    assert Options("90-days", since=date(2026, 1, 1)).compared == "90-days"
    ninety = build(view, Options("90-days", since=date(2026, 1, 1)))
    assert ninety.window is not None
    assert ninety.window.since == date(2026, 1, 31)  # 90 days before 1 May
    # The data end on 4 July 2026, whatever the as-of date.
    assert first_day(view) == date(2026, 6, 4)
    # A text that was not public is not compared; the pair most tied stands in for it.
    early = frozen.view(asof=date(2025, 11, 25))
    window = build(early, Options(TEXTS, later="ua-us-20")).window
    assert window is not None
    assert window.texts == ("us-28", "eu-28")


def test_what_the_exhibits_rest_on(frozen: Dataset) -> None:
    changes = between_texts(frozen.view(issue="force-limits"), "us-28", "eu-28")
    moved = stances_exhibit.build(stances_model.of(changes))
    assert moved.title == "Whose stance differs between the two wordings?"
    assert moved.rests_on.endswith(
        " of actors who spoke of both wordings; who spoke of one alone is not in it."
    )
    assert moved.notes == (
        "By size of movement, the largest first.",
        "The two stances answer two wordings, so a difference need not be a change of mind.",
        "Only what an actor said of the clause itself is compared.",
    )
    assert "earlier wording" in moved.table
    events = between_exhibit.build(between.build(changes.view, changes.options))
    # us-28 became public on 20, eu-28 on 23 November 2025.
    assert events.summary.endswith(" from 20 November 2025 to 23 November 2025.")
    assert events.rests_on.endswith(
        f" of {len(frozen['events']):,}. That an event lies in these days does not say that it moved "
        "anything. They carry no issue, so a filter by issue does not narrow them."
    )


def test_two_dates_in_any_order_within_what_is_known(frozen: Dataset) -> None:
    def window(view: View, since: str, until: str) -> tuple[str, str]:
        asked = Options(SINCE, date.fromisoformat(since), date.fromisoformat(until))
        found = build(view, asked).window
        assert found is not None
        return str(found.since), str(found.until)

    view = frozen.view(asof=date(2026, 1, 10))
    assert window(view, "2025-12-01", "2025-12-20") == ("2025-12-01", "2025-12-20")
    assert window(view, "2025-12-20", "2025-12-01") == ("2025-12-01", "2025-12-20")
    # Never later than the as-of date.
    assert window(view, "2025-12-01", "2026-03-01") == ("2025-12-01", "2026-01-10")
    # positions.csv, Ukraine on us-28/7: -2 on 26 November, 0 on 14, -1 on 18, -2 on 24 December 2025.
    ukraine = frozen.view(actor="ua", issue="nato-membership")
    asked = Options(SINCE, date(2025, 12, 1), date(2025, 12, 15))
    (row,) = stances(build(ukraine, asked))
    assert row["path"] == "−− > ±"


def test_it_opens_on_the_last_days_in_which_a_stance_moved(frozen: Dataset) -> None:
    # positions.csv, Hungary on ua-us-20/7: -2, then 0 on 26 May 2026; later rows change no stance.
    assert last_period(frozen.view()) == Span(date(2026, 4, 26), date(2026, 5, 26))
    changes = build(frozen.view())
    assert changes.window is not None
    assert (changes.window.since, changes.window.until) == (date(2026, 4, 26), date(2026, 5, 26))
    assert changes.telling() == "cell~hu~ua-us-20/7"
    assert finding(changes) == (
        "Hungary moved from −− rejects to ± mixed on “Membership by a set date”, 26 May 2026"
    )
    assert why_these_days(changes) == "The 30 days up to the last day on which a stance moved."
    # Ukraine on us-28/7: -2 on 26 November, 0, -1, and on 24 December 2025 -2 again.
    ukraine = build(frozen.view(actor="ua", plan="us-28", issue="nato-membership"))
    assert finding(ukraine) == (
        "1 stance moved and came back from 24 November 2025 to 24 December 2025"
    )


def test_the_as_of_date_ends_the_opening_period(frozen: Dataset) -> None:
    # By 16 December 2025 Ukraine's -2 on us-28/7 had become 0, on the 14th.
    view = frozen.view(actor="ua", issue="nato-membership", asof=date(2025, 12, 16))
    assert last_period(view) == Span(date(2025, 11, 14), date(2025, 12, 14))


def test_where_nothing_ever_moved_it_says_so(example: Dataset) -> None:
    # Before anything was said or published nothing can have moved.
    assert last_period(example.view(asof=date(2020, 1, 1))) is None
    assert finding(build(example.view(asof=date(2020, 1, 1)))).startswith("Nothing moved from ")


def test_the_finding_says_who_moved_or_how_many_and_which_way(frozen: Dataset) -> None:
    # One: Ukraine on us-28/7 from -2 (26 November) to 0 (14 December 2025).
    ukraine = frozen.view(actor="ua", issue="nato-membership")
    one = build(ukraine, Options(SINCE, date(2025, 12, 1), date(2025, 12, 15)))
    assert finding(one) == (
        "Ukraine moved from −− rejects to ± mixed on “NATO door closed on both sides”, "
        "14 December 2025"
    )
    many = since_date(frozen.view(), date(2026, 1, 5))
    rows = many.changes[many.changes["kind"] == "stance moved"]
    up = int((rows["after"] > rows["before"]).sum())
    assert 0 < up < len(rows)
    assert finding(many) == (
        f"{len(rows)} stances moved from 5 January 2026 to 4 July 2026, {up} of them towards acceptance"
    )
    # After 3 June 2026 a text was published and no stance moved.
    none = finding(since_date(frozen.view(), date(2026, 6, 3)))
    assert none.startswith("No stance moved from 3 June 2026 to 4 July 2026; 1 text became public")


def test_a_stance_is_told_of_its_own_text_with_the_same_wording_beside_it(frozen: Dataset) -> None:
    # positions.csv: Washington put us-28/18 forward on 20 November 2025, three days before the European
    # counter-text; lineage.csv keeps istanbul-2022/10 in it, and it in eu-28/18 and ua-us-20/11.
    rows = since_date(frozen.view(actor="us", plan="us-28"), date(2025, 11, 1)).rows
    (row,) = rows[rows["choice"] == "cell~us~us-28/18"].to_dict("records")
    assert (row["clause"], row["date"]) == ("US 28 points 18", "2025-11-20")
    assert row["in other texts"] == (
        "same wording as Twenty points 11, European counter-text 18 and Istanbul draft 2022 10"
    )
    # lineage.csv keeps us-28/7 nowhere, and what a text did is told of that text alone.
    assert rows.loc[rows["clause"] == "US 28 points 7", "in other texts"].isna().all()
    assert rows.loc[rows["who"].isna(), "in other texts"].isna().all()
