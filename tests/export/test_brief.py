"""The brief to print: what it holds, and that nothing in it runs, loads or is markup of the data's."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

import pytest

from parley.dataset import Dataset
from parley.export.brief import clause_brief, of_clauses
from parley.export.formats import FORMATS


class Tags(HTMLParser):
    """Collects tags and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def parsed(page: bytes) -> Tags:
    tags = Tags()
    tags.feed(page.decode())
    return tags


def test_what_it_holds(frozen: Dataset):
    page = clause_brief(frozen.view(), ["ua-us-20/4", "us-28/6"]).decode()
    # In the order of collecting.
    assert page.index("Twenty points 4") < page.index("US 28 points 6: Ceiling of 600,000")
    assert "troop cap 600,000 people (not limited to peacetime)" in page
    assert "Ukraine&#39;s government" in page
    assert "as of 4 July 2026" in page
    # 12 actors spoke on us-28/6: one row each.
    section = page[page.index("US 28 points 6") :]
    assert section.count("<tr><td>") == 12


def test_it_says_which_data_and_how_to_cite(frozen: Dataset):
    # Neither texts nor issues narrow the chosen clauses or what was said of them; actors do.
    view = frozen.view(plan="gaza-20", issue="territory", actor="pl", text="NATO")
    page = clause_brief(view, ["us-28/6"], address="https://x.example/p", accessed=date(2026, 7, 5))
    assert b"All texts; all issues; Poland; as of 4 July 2026." in page
    assert b"version 2026.7" in page
    assert b"https://x.example/p (accessed 5 July 2026)" in page
    assert page.count(b"<tr><td>") == 1


def test_what_became_of_a_text_is_told_only_at_the_end_of_the_data(frozen: Dataset):
    # data/plans.csv: the status of us-28 is "superseded".
    status = frozen.record("plans", "us-28")["status"]
    assert f"({status})" in clause_brief(frozen.view(), ["us-28/6"]).decode()
    before = clause_brief(frozen.view(asof=date(2025, 11, 22)), ["us-28/6"]).decode()
    assert status not in before


def test_the_rows_of_the_chosen_clauses(frozen: Dataset):
    taken = of_clauses(frozen.view(plan="gaza-20"), ["ua-us-20/4", "us-28/6"])
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"].write(taken).decode())))
    assert [row["clause_id"] for row in rows] == ["ua-us-20/4", "us-28/6"]
    assert rows[1]["heading"] == "Ceiling of 600,000"
    assert set(rows[0]) == set(frozen["clauses"].columns)


def test_every_clause_has_a_name_of_its_own(frozen: Dataset):
    labels = frozen.names.labels("clauses")
    assert labels["us-28/6"] == "US 28 points 6"
    assert len(set(labels.values())) == len(frozen["clauses"])


def test_silence_is_said(frozen: Dataset):
    page = clause_brief(frozen.view(), ["gaza-20/1"]).decode()
    assert "No statement was found up to 4 July 2026." in page
    # positions.csv: Hungary has said nothing of us-28/6, others have.
    page = clause_brief(frozen.view(actor="hu"), ["us-28/6"]).decode()
    assert "No statement up to 4 July 2026 is left under the filters." in page
    assert "No statement was found" not in page


def test_the_view_holds(frozen: Dataset):
    page = clause_brief(frozen.view(actor="us", asof=date(2025, 11, 22)), ["us-28/6"]).decode()
    assert page.count("<tr><td>") == 1
    assert "as of 22 November 2025" in page


@pytest.mark.slow
def test_nothing_runs_and_nothing_is_loaded(frozen: Dataset):
    tags = parsed(clause_brief(frozen.view(), frozen["clauses"]["clause_id"].tolist()))
    assert not {"script", "img", "link", "iframe", "object"} & set(tags.tags)
    assert not [name for name, _ in tags.attributes if name.startswith("on") or name == "src"]
    assert all(value.startswith("http") for name, value in tags.attributes if name == "href")


def test_text_of_the_data_is_never_markup(check_changed: Callable, example_files: dict[str, bytes]):
    nasty = b"<script>alert(1)</script><img src=x onerror=alert(1)>"
    lines = example_files["clauses.csv"].split(b"\n")
    heading = lines[1].split(b",")[6]
    changed = {"clauses.csv": b"\n".join(lines).replace(heading, nasty, 1)}
    dataset = check_changed(changed).dataset
    page = clause_brief(dataset.view(), ["draft/1"])
    assert b"&lt;script&gt;alert(1)" in page
    assert not {"script", "img"} & set(parsed(page).tags)
