"""The package on the bench to print, and as rows: what it holds, and that every way of asking gives the same."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import urlencode

import lxml.html
import pandas as pd
import pytest
from starlette.applications import Starlette

import parley
from parley import api
from parley.analysis.packages import Supposed, clause_rows
from parley.dataset import Dataset
from parley.exhibits.bench import wording
from parley.exhibits.bench.asked import Asked
from parley.exhibits.query import QueryError
from parley.exhibits.registry import EXHIBITS
from parley.export.address import from_address
from parley.export.answers import ANSWERS
from parley.export.bench import package_brief
from parley.export.csv import to_csv
from parley.export.request import written
from tests.api.conftest import Client
from tests.export.test_brief import parsed

TODAY = date(2026, 7, 5)
TAKEN = ("nato-membership:us-28", "territory:us-28", "ceasefire:eu-28")
"""Three wordings of two texts. The newest stances of the frozen copy on them (positions.csv):

- us-28/7: the United States 0 (1 December 2025), Ukraine -2 (24 December), Russia 2; Europe the median toward 0 of E3 -2
  and NATO -1, -1.
- us-28/21: the United States 1 (3 March 2026), Ukraine -2 (the same day), Russia 1; Europe the median of E3, the EU, Germany
  and Poland, all 0, and of Sweden and others at -1, 0.
- eu-28/28: E3 2, its own text. The United States, Ukraine, Russia and Germany spoke on point 28 of the American draft, which
  it changed, so that they are unknown here.

Of the European text as a whole Russia said on 2 December 2025 that it is unacceptable: -2.
"""

VERDICTS = {
    "US 28 points 7": ["\u00b1 mixed", "\u2212\u2212 rejects, a red line", "++ endorses", "\u2212 objects"],
    "US 28 points 21": ["+ accepts", "\u2212\u2212 rejects, a red line", "+ accepts", "\u00b1 mixed"],
    "European counter-text 28": ["unknown.", "unknown.", "unknown.", "++ endorses."],
}  # fmt: skip


def page(data: Dataset, **asked: Any) -> lxml.html.HtmlElement:
    brief = package_brief(
        data.view(), Asked(**asked), address="https://x.example/bench?bn_take=x", accessed=TODAY
    )
    return lxml.html.document_fromstring(brief.decode())


@pytest.fixture(scope="module")
def brief(frozen: Dataset) -> lxml.html.HtmlElement:
    return page(frozen, take=TAKEN)


def words(part: lxml.html.HtmlElement) -> str:
    return " ".join(part.text_content().split())


def section(whole: lxml.html.HtmlElement, heading: str) -> lxml.html.HtmlElement:
    (found,) = [one for one in whole.iter("section") if words(one.find("h2")) == heading]
    return found


def items(part: lxml.html.HtmlElement) -> dict[str, lxml.html.HtmlElement]:
    """The items of a part by their names."""
    return {words(one.find("p/strong")): one for one in part.findall(".//div[@class='item']")}


def links(part: lxml.html.HtmlElement) -> set[str]:
    return {one.get("href", "") for one in part.iter("a")}


def test_its_parts_in_their_order(brief: lxml.html.HtmlElement):
    assert [words(one) for one in brief.iter("h2")] == [
        "What does each party say of it?",
        "The package, issue by issue",
        "What is in the way?",
        "Beside what a search finds",
        "Left out",
        "To know before it is used",
        "Sources",
        "To cite",
    ]
    assert words(brief.find(".//h1")) == "Which package could hold?"
    # Of 12 answers the three of the counter-text are unknown but Europe's.
    assert [words(one) for one in brief.xpath("//body/p[not(@class)]")] == [
        "Holds for 3 of 4 as far as they have spoken (9 of 12 answers known, 1 objection); "
        "Ukraine has 2 red lines, on Ukraine and NATO and Territory.",
        *wording.WHAT_IT_IS_NOT,
        "On the bench: A package of several texts.",
    ]
    text = words(brief)
    assert "version 2026.7.2, covered to 4 July 2026" in text
    assert "https://x.example/bench?bn_take=x (accessed 5 July 2026)" in text


def test_who_is_asked_and_a_line_each(brief: lxml.html.HtmlElement):
    part = section(brief, "What does each party say of it?")
    text = words(part)
    assert "Parties: United States, Ukraine, Russia and Europe." in text
    assert "A red line is a clause that a party rejects." in text
    assert "A side's stance is the median, toward 0" in text
    # Accepted, mixed, objected, red lines, unknown, clauses; then accepted and red lines at most.
    cells = [[words(cell) for cell in row.iter("td")] for row in part.iter("tr")][1:]
    assert [(row[0], *row[2:9], row[9]) for row in cells] == [
        ("United States", "1", "1", "0", "0", "1", "3", "2", "1"),
        ("Ukraine", "0", "0", "0", "2", "1", "3", "1", "3"),
        ("Russia", "2", "0", "0", "0", "1", "3", "3", "1"),
        ("Europe", "1", "1", "1", "0", "0", "3", "1", "0"),
    ]


def test_each_wording_with_its_source_and_who_says_what(
    brief: lxml.html.HtmlElement, frozen: Dataset
):
    part = section(brief, "The package, issue by issue")
    assert [words(one) for one in part.iter("h3")] == [
        "Ukraine and NATO: US 28 points",
        "Territory: US 28 points",
        "Ceasefire: European counter-text",
    ]
    clauses = items(part)
    for (name, verdicts), clause_id in zip(
        VERDICTS.items(), ("us-28/7", "us-28/21", "eu-28/28"), strict=True
    ):
        row = frozen.record("clauses", clause_id)
        (own,) = [one for called, one in clauses.items() if called.startswith(f"{name}: ")]
        assert row["summary"] in words(own)
        assert frozen.record("sources", row["source_id"])["url"] in links(own)
        parties = [words(one) for one in own.iter("dt")]
        assert parties == ["United States", "Ukraine", "Russia", "Europe"]
        said = [words(one) for one in own.iter("dd")]
        starts = zip(said, verdicts, strict=True)
        assert all(one.startswith(start) for one, start in starts), said
        if name.startswith("US"):
            assert said == verdicts
    # What the point of the American draft says stands in its items a to d (clauses.csv).
    (territory,) = [one for name, one in clauses.items() if "Territories" in name]
    for letter in "abcd":
        item = frozen.record("clauses", f"us-28/21{letter}")
        assert f"21{letter} {item['heading']}: {item['summary']} " in words(territory)
    (counter,) = [one for name, one in clauses.items() if name.startswith("European")]
    assert "Ukraine answered to another wording, which is unknown here." in words(counter)


def test_every_red_line_with_the_statement_behind_it(brief: lxml.html.HtmlElement, frozen: Dataset):
    part = section(brief, "What is in the way?")
    assert "2 red lines of 1 party." in words(part)
    red = items(part)
    assert list(red) == [
        "Ukraine on US 28 points 7: NATO door closed on both sides",
        "Ukraine on US 28 points 21: Territories",
        "Russia on European counter-text as a whole",
    ]
    said = frozen["positions"]
    for own, actor, clause, day, text in zip(
        red.values(),
        ("ua", "ua", "ru"),
        ("us-28/7", "us-28/21", "eu-28"),
        ("2025-12-24", "2026-03-03", "2025-12-02"),
        ("stated 24 December 2025", "inferred 3 March 2026", "stated 2 December 2025"),
        strict=True,
    ):
        at = (said["actor_id"] == actor) & (said["clause_id"] == clause) & (said["date"] == day)
        (row,) = said[at].to_dict("records")
        assert text in words(own)
        assert f": {row['summary']} " in words(own)
        assert row["locator"] in words(own)
        assert links(own) == {frozen.record("sources", row["source_id"])["url"]}
    # The third is no part of the package, and said to be none.
    assert words(part.find("h3")) == "Not counted"


def test_what_is_left_out_and_what_must_be_known(brief: lxml.html.HtmlElement, frozen: Dataset):
    left = [words(one) for one in section(brief, "Left out").iter("li")]
    assert len(left) == len(frozen["issues"]) - 3
    assert "Ceasefire" not in left
    known = words(section(brief, "To know before it is used"))
    assert "An answer to another wording is shown and is unknown here." in known
    assert "Not counted: on European counter-text as a whole Russia rejects." in known


def test_every_source_named_stands_in_the_list(brief: lxml.html.HtmlElement):
    listed = links(section(brief, "Sources"))
    assert links(brief) == listed
    assert len(listed) > 5


def test_what_is_supposed_is_marked_wherever_it_stands(frozen: Dataset):
    whole = page(frozen, take=TAKEN, suppose=("Ukraine~us-28/7~1", "Russia~us-28/7~-2"))
    finding = words(whole.xpath("//body/p/strong")[0])
    mark = f"({wording.SUPPOSED_MARK} {wording.SUPPOSED})"
    # Ukraine's red line on point 7 is supposed away, and Russia has one.
    assert f"Russia has 1 red line, on Ukraine and NATO {mark}" in finding
    assert f"{wording.SUPPOSED_MARK} 1 other answer is {wording.SUPPOSED}" in finding
    (nato,) = [one for name, one in items(whole).items() if name.startswith("US 28 points 7: ")]
    said = [words(one) for one in nato.iter("dd")]
    assert said[1:3] == [f"+ accepts {mark}", f"\u2212\u2212 rejects, a red line {mark}"]
    red = items(section(whole, "What is in the way?"))
    assert mark in words(red["Russia on US 28 points 7: NATO door closed on both sides"])
    assert links(red["Russia on US 28 points 7: NATO door closed on both sides"]) == set()
    listed = [words(one) for one in section(whole, "Supposed, and stated by nobody").iter("li")]
    assert listed == [
        f"{wording.SUPPOSED_MARK} Ukraine on US 28 points 7: + accepts",
        f"{wording.SUPPOSED_MARK} Russia on US 28 points 7: \u2212\u2212 rejects",
    ]


@pytest.mark.parametrize(
    ("filters", "asked", "says"),
    [
        ({}, {"take": ("nothing",)}, wording.NOTHING_TAKEN),
        ({"asof": date(2014, 1, 1)}, {}, wording.NOTHING_TAKEN),
        ({}, {"parties": ("in",), "take": ("elections:us-28",)}, wording.NOBODY_SPOKE),
        ({"plan": "eu-28"}, {"take": TAKEN}, "is not among the texts in view"),
        ({}, {"take": ("elections:us-28",)}, "No party has a red line on it"),
    ],
)
def test_where_there_is_little_it_says_so(frozen: Dataset, filters: dict, asked: dict, says: str):
    brief = package_brief(frozen.view(**filters), Asked(**asked)).decode()
    assert says in brief
    assert "<h2>To cite</h2>" in brief


def test_text_of_the_data_is_never_markup(check_changed: Callable, example_files: dict[str, bytes]):
    nasty = b"<script>alert(1)</script><img src=x onerror=alert(1)>"
    changed = example_files["clauses.csv"]
    headings = [line.split(b",")[6] for line in changed.split(b"\n")[1:3]]
    for heading in headings:
        changed = changed.replace(heading, nasty)
    said = example_files["positions.csv"].replace(b"Will not have the sluice", nasty)
    dataset = check_changed({"clauses.csv": changed, "positions.csv": said}).dataset
    brief = package_brief(dataset.view(), Asked(take=("sluice:draft", "water-share:draft")))
    assert nasty not in brief
    assert b"&lt;script&gt;alert(1)" in brief
    assert not {"img", "script"} & set(parsed(brief).tags)


@pytest.fixture(scope="module")
def client() -> Client:
    return Client(Starlette(routes=api.routes()))


ASKED = {
    "take": TAKEN,
    "suppose": ("Russia~us-28/7~-1",),
    "red_line": "-1",
    "parties": ("Ukraine", "Russia", "fi"),
}


def test_page_http_python_and_command_line_agree(frozen: Dataset, client: Client):
    own = {option.name: option for option in EXHIBITS["bench"].fields}
    view = frozen.view()
    reading = parley.package(
        view,
        dict(one.split(":") for one in TAKEN),
        parties=ASKED["parties"],
        red_line=-1,
        suppose=[Supposed("Russia", "us-28/7", -1)],
    )
    expected = to_csv(clause_rows(reading))
    given = [(name, value) for name in ("take", "suppose", "parties") for value in ASKED[name]]
    query = urlencode([*given, ("red_line", "-1")])
    answer = client.request("GET", f"/api/bench.csv?{query}")
    assert answer.status_code == 200, answer.text
    assert answer.content == expected
    assert ANSWERS["bench"].rows(view, **ASKED).equals(clause_rows(reading))
    by_table = from_address(f"/api/bench.csv?{query}")
    assert written(frozen, by_table, "x.csv", TODAY) == expected
    rows = client.request("GET", f"/api/bench.json?{query}").json()["rows"]
    assert rows == json.loads(written(frozen, by_table, "x.json", TODAY))["rows"]
    red = [(row["clause_id"], row["party"]) for row in rows if row["verdict"] == "red line"]
    # Ukraine's two, and Russia's objection that is supposed; Finland spoke on none of the three.
    assert red == [("us-28/7", "Ukraine"), ("us-28/7", "Russia"), ("us-28/21", "Ukraine")]
    assert [(row["clause_id"], row["party"]) for row in rows if row["supposed"]] == [
        ("us-28/7", "Russia")
    ]
    # The page's own address, in whose words the app writes it, gives the same counts by exhibit and to print.
    shown = [
        (own[name].key, text)
        for name, value in ASKED.items()
        for text in own[name].written(frozen, value)
    ]
    address = f"https://x.example/bench?{urlencode(shown)}"
    table = pd.read_csv(io.BytesIO(written(frozen, from_address(address), "x.csv", TODAY)))
    assert table["red line"].sum() == len(red)
    assert table["supposed"].sum() == 1
    printed = written(frozen, from_address(address), "x.html", TODAY)
    assert printed == package_brief(view, Asked(**ASKED), address=address, accessed=TODAY)
    by_http = lxml.html.document_fromstring(
        client.request("GET", f"/api/bench.html?{query}").content
    )
    # And beside the three what was said of whole texts: of the American draft Ukraine objects and Finland rejects,
    # of the European one Russia rejects.
    for whole in (lxml.html.document_fromstring(printed), by_http):
        named = list(items(section(whole, "What is in the way?")))
        assert [name for name in named if name.endswith("as a whole")] == [
            "Ukraine on US 28 points as a whole",
            "Finland on US 28 points as a whole",
            "Russia on European counter-text as a whole",
        ]
        assert len(named) == len(red) + 3


def test_without_anything_asked_it_is_the_current_text(frozen: Dataset, client: Client):
    rows = pd.read_csv(io.BytesIO(client.request("GET", "/api/bench.csv").content))
    # data/clauses.csv: twenty points, asked of four sides.
    assert set(rows["option"]) == {"ua-us-20"}
    assert len(rows) == 20 * 4


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"suppose": ("fi~us-28/7~1",)}, "suppose: 'fi' is none of the parties"),
        ({"take": ("territory:us-28",)}, "option: 'us-28' is none on 'territory'"),
    ],
)
def test_rows_are_refused_rather_than_others_given(frozen: Dataset, options: dict, says: str):
    with pytest.raises(QueryError, match=says):
        ANSWERS["bench"].rows(frozen.view(plan="eu-28"), **options)


def test_the_page_s_whole_file_by_name_is_the_package(frozen: Dataset):
    from_page = from_address("?plan=us-28")
    asked = type(from_page)("page", "bench", from_page.query)
    assert b"The package, issue by issue" in written(frozen, asked, "x.html", TODAY)


def test_each_aim_is_named_with_what_a_search_by_it_reaches(brief: lxml.html.HtmlElement):
    """On each of the three issues some text drew no red line; the package has Ukraine's two."""
    text = words(section(brief, "Beside what a search finds"))
    assert "Fewest red lines, as far as the parties have spoken: none, in " in text
    assert "Fewest red lines for the worst-off party" in text
    assert "that on the bench has 2" in text
