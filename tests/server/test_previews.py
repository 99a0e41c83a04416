"""What tabs, searches and previews of links are told of an address, without running a script."""

from __future__ import annotations

import io
from html import unescape

import pytest
from lxml import html
from PIL import Image
from starlette.requests import HTTPConnection

from parley.pages import PAGES
from parley.server.frontend import Frontend
from parley.server.html import Pages
from parley.server.own_files import CARD, CARD_SIZE
from tests.server.conftest import Ask


def told(text: str) -> dict[str, str]:
    """What the head says, by name; the title under ''."""
    head = html.fromstring(text).find("head")
    said = {
        meta.get("name") or meta.get("property"): meta.get("content") for meta in head.iter("meta")
    }
    return {"": head.findtext("title"), **{name: text for name, text in said.items() if name}}


def test_every_page_has_a_title_and_a_description_of_its_own(ask: Ask):
    heads = {name: told(ask(f"/{name}").text) for name in PAGES}
    assert heads["stances"][""] == "Stances · Parley"
    assert heads["plans"][""] == "Plans compared · Parley"
    assert heads["stances"]["description"] == (
        "Who accepts which point? Every actor's stance on every point of a text."
    )
    assert heads["overview"]["description"].startswith(
        "Who agrees with what in a peace negotiation"
    )
    for said in heads.values():
        assert said["og:title"] == said[""]
        assert said["og:description"] == said["description"]
        assert (said["og:type"], said["og:site_name"]) == ("website", "Parley")
        assert said["twitter:card"] == "summary_large_image"
    for part in ("", "description"):
        assert len({said[part] for said in heads.values()}) == len(PAGES)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        # Texts by id, by name, by the page's own control; names are those of frozen/plans.csv.
        ("stances?plan=us-28", "Stances on US 28 points"),
        ("stances?plan=US+28+points", "Stances on US 28 points"),
        ("stances?plan=us-28&st_text=Twenty+points", "Stances on Twenty points"),
        ("clauses?cl_text=ua-us-20", "Clauses of Twenty points"),
        (
            "plans?pl_texts=US+28+points&pl_texts=Twenty+points",
            "Plans compared: US 28 points and Twenty points",
        ),
        ("?plan=us-28", "Overview: US 28 points"),
        # A clause, and what an actor said of it; headings are those of frozen/clauses.csv.
        ("clauses?clause=us-28%2F7", "US 28 points 7: NATO door closed on both sides"),
        (
            "stances?cell=ua~us-28%2F7",
            "Ukraine's government on US 28 points 7: NATO door closed on both sides",
        ),
        # What the data do not know is not repeated, and what is no query is none.
        ("stances?plan=nowhere", "Stances"),
        ("stances?plan=us-28&plan=nowhere", "Stances"),
        ("stances?plan=us-28&plan=gva-19&plan=ua-us-20&plan=gaza-20", "Stances"),
        ("clauses?clause=nowhere", "Clauses"),
        ("agreement?clause=us-28%2F7", "Agreement"),
        ("stances?cell=ua~nowhere", "Stances"),
        ("stances?cell=~", "Stances"),
        ("stances?plan=%ff", "Stances"),
        ("stances?&&&=", "Stances"),
    ],
)
def test_an_address_that_names_what_the_data_know_is_called_so(ask: Ask, path: str, title: str):
    said = told(ask(f"/{path}").text)
    assert said[""] == said["og:title"] == f"{title} · Parley"


def test_while_no_data_are_read_pages_have_their_own_title(ask: Ask):
    assert told(ask("/stances?plan=us-28", data=None).text)[""] == "Stances · Parley"


@pytest.mark.parametrize("key", ["plan", "st_text", "cell", "clause", "q", "<i>"])
def test_markup_in_an_address_stays_out_of_the_page(ask: Ask, key: str):
    nasty = "%22%3E%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E"
    for page in ("stances", "clauses"):
        answer = ask(f"/{page}?{key}={nasty}")
        assert answer.text == ask(f"/{page}?x=1").text
        assert "alert(1)" not in unescape(answer.text)


def test_names_of_the_data_are_text(ask: Ask, check_changed, example_files: dict[str, bytes]):
    # "Mediator's draft" of example/plans.csv.
    nasty = b"</title><script>alert(1)</script>\\1"
    named = example_files["plans.csv"].replace(b"Mediator's draft", nasty)
    data = check_changed({"plans.csv": named}).dataset
    answer = ask("/stances?plan=draft", data=data)
    assert told(answer.text)[""] == f"Stances on {nasty.decode()} · Parley"
    assert nasty not in answer.content


def test_previews_get_whole_addresses(ask: Ask):
    said = told(ask("/under/stances", base="under").text)
    assert said["og:url"] == "http://parley/under/stances"
    assert said["og:image"] == f"http://parley/under/{CARD}"
    assert told(ask("/").text)["og:url"] == "http://parley/"
    # With a query the address itself is what is shared.
    assert "og:url" not in told(ask("/stances?plan=us-28").text)


@pytest.mark.parametrize("host", ['a"><script>', "a/b", "a b", "", "a:b", "[::1]x"])
def test_a_host_that_is_none_is_not_repeated(ask: Ask, host: str):
    said = told(ask("/stances", host=host).text)
    assert "og:url" not in said
    assert "og:image" not in said


def test_the_picture_of_links_is_where_they_say(ask: Ask):
    for path, base in ((f"/{CARD}", ""), (f"/under/{CARD}", "under")):
        answer = ask(path, base=base, accept_encoding="gzip")
        assert answer.headers["content-type"] == "image/png"
        assert "content-encoding" not in answer.headers
        with Image.open(io.BytesIO(answer.content)) as picture:
            assert picture.size == CARD_SIZE
    # Small enough for every messenger: some take no more than 300,000 bytes.
    assert len(ask(f"/{CARD}").content) < 300_000


def test_the_mark_and_the_typeface_are_served(ask: Ask):
    assert ask("/brand/mark.svg").headers["content-type"].startswith("image/svg+xml")
    for face in ("upright", "italic"):
        answer = ask(f"/brand/{face}.css")
        assert answer.headers["content-type"].startswith("text/css")
        assert (
            f'font-family:"Source Sans";font-style:{face.replace("upright", "normal")}'
            in answer.text
        )
        assert "url(data:font/woff2;base64,d09GMg" in answer.text  # "wOF2" in base64
    assert 'href="./brand/mark.svg"' in ask("/stances").text
    assert "data:font" not in ask("/brand/other.css").text


def test_an_address_that_is_asked_for_again_is_not_made_again(frontend: Frontend):
    held = Pages(frontend, [])
    scope = {
        "type": "http", "scheme": "http", "server": ("parley", 80), "path": "/stances",
        "query_string": b"", "headers": [(b"host", b"parley")],
    }  # fmt: skip
    first = held.get(PAGES["stances"], HTTPConnection(scope))
    assert held.get(PAGES["stances"], HTTPConnection(scope)) is first
