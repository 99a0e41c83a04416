"""The brief to print: what it holds, and that nothing in it runs, loads or is markup of the data's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser

from parley.dataset import Dataset
from parley.export.brief import clause_brief


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


def test_what_it_holds(bundled: Dataset):
    page = clause_brief(bundled.view(), ["ua-us-20/4", "us-28/6"]).decode()
    # In the order of collecting.
    assert page.index("Twenty points 4") < page.index("US 28 points 6: Ceiling of 600,000")
    assert "troop cap 600,000 people (not limited to peacetime)" in page
    assert "Ukraine&#x27;s government" in page
    assert "as of 4 July 2026" in page
    # 12 actors spoke on us-28/6: one row each.
    section = page[page.index("US 28 points 6") :]
    assert section.count("<tr><td>") == 12


def test_silence_is_said(bundled: Dataset):
    page = clause_brief(bundled.view(), ["gaza-20/1"]).decode()
    assert "No statement was found up to 4 July 2026." in page


def test_the_view_holds(bundled: Dataset):
    page = clause_brief(bundled.view(actor="us", asof=date(2025, 11, 22)), ["us-28/6"]).decode()
    assert page.count("<tr><td>") == 1
    assert "as of 22 November 2025" in page


def test_nothing_runs_and_nothing_is_loaded(bundled: Dataset):
    tags = parsed(clause_brief(bundled.view(), bundled["clauses"]["clause_id"].tolist()))
    assert not {"script", "img", "link", "iframe", "object", "svg"} & set(tags.tags)
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
