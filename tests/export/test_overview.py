"""The Overview to print: what it says, on what each statement rests, and that nothing in it runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from html import escape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.export.overview import overview_brief
from tests.export.test_brief import parsed
from tests.waiting import LONGEST


@pytest.fixture(scope="module")
def brief(frozen: Dataset) -> str:
    return overview_brief(
        frozen.view(), address="https://x.example/", accessed=date(2026, 7, 5)
    ).decode()


def test_it_says_where_things_stand(brief: str):
    headings = re.findall(r"<h2>([^<]+)</h2>", brief)
    assert headings == [
        "Which texts were put forward, and which replaced which?",
        "Twenty points: which side accepts what?",
        "Nearest to agreement",
        "Most contested",
        "Moved last",
        "Not heard",
        "What was looked for, and how far it reaches",
        "Sources",
        "To cite",
    ]
    assert "All texts; all issues; all actors; as of 4 July 2026." in brief
    assert "“Twenty points”, public since 24 December 2025" in brief
    assert "The data end on 4 July 2026" in brief
    assert "https://x.example/ (accessed 5 July 2026)" in brief
    assert "On 4 of 14 issues every side heard accepts the current text." in brief
    assert "Parley is a record of the negotiation over the war in Ukraine" in brief
    assert brief.count('<div class="figure"') == 2


def test_a_statement_against_a_point_has_its_source_behind_it(brief: str, frozen: Dataset):
    # data/positions.csv: Russia on point 20 of the twenty, 29 January 2026.
    said = frozen["positions"]
    (row,) = said[said["summary"].str.startswith("Rules out a halt of sixty days")].to_dict(
        "records"
    )
    url = frozen.record("sources", row["source_id"])["url"]
    after = brief[brief.index(escape(row["summary"])) + len(escape(row["summary"])) :]
    assert after.startswith(f' <a href="{escape(url)}"')
    assert f", {escape(row['locator'])}</a>" in after[:400]


def test_what_moved_last_has_its_source_behind_it(brief: str, frozen: Dataset):
    section = brief[brief.index("<h2>Moved last") : brief.index("<h2>Not heard")]
    # data/positions.csv: Hungary on Twenty points 7, rejects until 26 May 2026, then mixed.
    said = frozen["positions"]
    of_hungary = said[(said["actor_id"] == "hu") & (said["clause_id"] == "ua-us-20/7")]
    newest = of_hungary.sort_values("date").iloc[-1]
    assert newest["stance"] == 0
    first = section[: section.index("</div>")]
    assert "Hungary on Twenty points 7" in first
    assert escape(frozen.record("sources", newest["source_id"])["url"]) in first
    assert section.count("<strong>") == 5


def test_every_source_named_stands_in_the_list(brief: str):
    body, sources = brief.split("<h2>Sources</h2>")
    named = set(re.findall(r'<a href="([^"]+)"', body[body.index("<body>") :]))
    assert named
    assert named <= set(re.findall(r'<a href="([^"]+)"', sources))


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        ({"asof": date(2014, 1, 1)}, "Nothing to rank"),
        ({"actor": "ae"}, "On no point were two sides heard."),
        ({"plan": "gaza-20"}, "On no point were two sides heard."),
    ],
)
def test_where_little_is_known_it_says_so(frozen: Dataset, filters: dict, says: str):
    brief = overview_brief(frozen.view(**filters)).decode()
    assert says in brief
    assert "<h2>To cite</h2>" in brief


def test_text_of_the_data_is_never_markup(check_changed: Callable, example_files: dict[str, bytes]):
    nasty = b"<script>alert(1)</script><img src=x onerror=alert(1)>"
    lines = example_files["clauses.csv"].split(b"\n")
    headings = [line.split(b",")[6] for line in lines[1:3]]
    changed = example_files["clauses.csv"]
    for heading in headings:
        changed = changed.replace(heading, nasty)
    dataset = check_changed({"clauses.csv": changed}).dataset
    brief = overview_brief(dataset.view())
    assert nasty not in brief
    assert b"&lt;script&gt;alert(1)" in brief
    assert "img" not in parsed(brief[: brief.index(b"<script>")]).tags


def _page() -> None:
    """A page that offers the brief, as the Overview can."""
    import parley
    from parley.paths import EXAMPLE_DATA
    from parley.ui import head
    from parley.ui.frame import takeaway

    view = parley.load(EXAMPLE_DATA).view()
    head.opening("overview", view.dataset.meta.title, view)
    takeaway.overview(view)


@pytest.mark.app
def test_a_page_offers_it_with_one_call(example: Dataset, monkeypatch: pytest.MonkeyPatch):
    downloads: dict[str, Callable[[], bytes]] = {}
    monkeypatch.setattr(
        st, "download_button", lambda _, data, file_name, **__: downloads.update({file_name: data})
    )
    app = AppTest.from_function(_page, default_timeout=LONGEST).run()
    assert not app.exception, app.exception
    (name,) = downloads
    assert name == "parley-overview-2024-05-31.html"
    page = downloads[name]().decode()
    assert f"<h1>{escape(example.meta.title)}</h1>" in page
    # The menu of the page's figure gives the same as "Whole page".
    assert app.session_state["_page_taken"].write("", date(2026, 7, 5)).decode() == page
