"""A text as it is read: what changed in each point, which sides answered, and the headline."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset, View
from parley.exhibits.clauses.reading import wording
from parley.exhibits.clauses.reading.exhibit import build as exhibit
from parley.exhibits.clauses.reading.model import Model, Options, build


def reading(view: View, text: str | None = None) -> Model:
    return build(view, Options(text))


def test_it_opens_on_the_current_text_in_its_order(frozen: Dataset):
    model = reading(frozen.view())
    assert model.plan_id == "ua-us-20"
    # clauses.csv: 36 rows of ua-us-20, 20 of them neither an item nor another side's version.
    assert model.clauses["number"].tolist()[:7] == ["1", "2", "3", "4", "5", "5a", "5b"]
    assert len(model.clauses) == 36
    assert len(model.points) == 20


def test_changes_are_told_against_the_text_compared_in_most_places(frozen: Dataset):
    model = reading(frozen.view())
    # lineage.csv: 54 rows to it from us-28 and 22 from eu-28, none from the Geneva text it replaced.
    assert model.before == "us-28"
    assert wording.change_in_words(model, "ua-us-20/2") == "narrowed from US 28 points 2"
    assert wording.change_in_words(model, "ua-us-20/5d") == "new"
    # Two of the earlier text's clauses became one: the first was kept, the second merged into it.
    assert wording.change_in_words(model, "ua-us-20/13") == (
        "kept from US 28 points 20; merged from US 28 points 20a"
    )
    assert model.left_out[:3] == ["us-28/3", "us-28/4", "us-28/7"]
    assert len(model.left_out) == 14


def test_the_finding_counts_points(frozen: Dataset):
    # Points 3, 11, 13 and 15 kept a wording of us-28 and 10 is new; the other 15 change one.
    assert wording.finding(reading(frozen.view())) == (
        "Twenty points: 4 of 20 points keep a wording of US 28 points, 15 change one, 1 is new"
    )
    # Of the issue of prisoners it has one point, 17, into which three clauses merged.
    prisoners = frozen.view(issue="humanitarian")
    assert wording.finding(reading(prisoners)) == (
        "Twenty points: 1 of 1 point changes a wording of US 28 points"
    )
    # Up to that day the 28 points are the newest text; nobody compared its points with a text before it.
    early = frozen.view(asof=date(2025, 11, 21), issue="elections")
    assert wording.finding(reading(early)) == (
        "US 28 points: 1 of 1 point is not compared with Istanbul draft 2022"
    )
    # No earlier text was compared with it, and nobody spoke on a clause of it.
    assert wording.finding(reading(frozen.view(), "gaza-20")) == (
        "Gaza 20 points: on 0 of 20 points a stance was found"
    )


def test_the_margin_tells_silence_from_another_wording(frozen: Dataset):
    model = reading(frozen.view())
    cells = {
        cell["side"]: cell
        for cell in model.sides.to_dict("records")
        if cell["clause_id"] == "ua-us-20/4"
    }
    # positions.csv on ua-us-20/4: Ukraine tabled it, Russia objects; the United States spoke on the
    # ceiling of us-28/6 only, which is another wording and counts here for nothing.
    assert wording.side_mark(cells["Ukraine"]) == "++"
    assert wording.side_mark(cells["Russia"]) == "\u2212"
    assert wording.side_mark(cells["United States"]) == "\u2260"
    assert wording.side_words(cells["United States"]) == wording.OTHER_WORDING
    silent = [cell for cell in model.sides.to_dict("records") if cell["answer"] == "not heard"]
    assert silent
    assert {wording.side_mark(cell) for cell in silent} == {""}
    assert {wording.side_words(cell) for cell in silent} == {"no statement found"}


def test_the_table_says_in_words_what_the_margin_shows(frozen: Dataset):
    table = exhibit(reading(frozen.view())).table.set_index("number")
    assert table.loc["4", "Ukraine"].startswith("endorses (")
    assert table.loc["4", "United States"] == wording.OTHER_WORDING
    assert table.loc["4", "change"] == "replaced from US 28 points 6"
    assert "800,000 people" in table.loc["4", "quantities"]


def test_a_text_that_was_not_yet_public_has_nothing_to_read(frozen: Dataset):
    early = frozen.view(asof=date(2025, 12, 1))
    model = reading(early, "ua-us-20")
    assert model.empty
    assert wording.finding(model) == ""
