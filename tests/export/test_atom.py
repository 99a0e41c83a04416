"""The feed against the rules of RFC 4287 and 3339."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from lxml import etree

from parley.dataset import Dataset, View
from parley.exhibits.movement.changes.feed import entries
from parley.exhibits.movement.changes.model import SINCE, Model, Options, build
from parley.export.atom import NAMESPACE, Head, feed
from parley.export.feed import of_changes, to_feed


def since_date(view: View, since: date) -> Model:
    return build(view, Options(SINCE, since=since))


ATOM = f"{{{NAMESPACE}}}"
HEAD = Head("key", "What moved", "since ever", "Parley", date(2026, 7, 4))

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:\S+")
IN_FEED = {
    "author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights",
    "subtitle", "title", "updated", "entry",
}  # fmt: skip
IN_ENTRY = {
    "author", "category", "content", "contributor", "id", "link", "published", "rights", "source",
    "summary", "title", "updated",
}  # fmt: skip
AT_MOST_ONE = {
    "generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated", "content",
    "published", "source", "summary",
}  # fmt: skip


def faults(data: bytes) -> list[str]:
    """What RFC 4287 forbids in this document; nothing for a valid feed."""
    root = ET.fromstring(data)  # noqa: S314 (our own bytes)
    if root.tag != f"{ATOM}feed":
        return [f"the document is a {root.tag}"]
    faults = _common(root, IN_FEED, "feed")
    authored = root.find(f"{ATOM}author") is not None
    ids = []
    for entry in root.findall(f"{ATOM}entry"):
        name = f"entry {len(ids) + 1}"
        faults += _common(entry, IN_ENTRY, name)
        ids.append(entry.findtext(f"{ATOM}id"))
        if not authored and entry.find(f"{ATOM}author") is None:
            faults.append(f"{name} has no author, nor has the feed")
        alternates = [
            link
            for link in entry.findall(f"{ATOM}link")
            if link.get("rel", "alternate") == "alternate"
        ]
        if entry.find(f"{ATOM}content") is None and not alternates:
            faults.append(f"{name} has neither content nor a link to its alternate")
        if len({(link.get("type"), link.get("hreflang")) for link in alternates}) < len(alternates):
            faults.append(f"{name} has two alternates of one type and language")
    if len(set(ids)) < len(ids):
        faults.append("two entries have one id")
    return faults


def _common(element: ET.Element, allowed: set[str], name: str) -> list[str]:
    faults = []
    names = [child.tag.removeprefix(ATOM) for child in element]
    faults += [f"{name}: {child} does not belong there" for child in set(names) - allowed]
    faults += [
        f"{name} has no {child}" for child in ("id", "title", "updated") if child not in names
    ]
    faults += [f"{name} has two of {child}" for child in AT_MOST_ONE if names.count(child) > 1]
    for child in element:
        tag = child.tag.removeprefix(ATOM)
        text = child.text or ""
        if tag == "updated" and not MOMENT.fullmatch(text):
            faults.append(f"{name}: {text!r} is no moment of RFC 3339")
        if tag == "id" and not IRI.fullmatch(text):
            faults.append(f"{name}: the id {text!r} is no IRI")
        if tag == "link" and not IRI.fullmatch(child.get("href", "")):
            faults.append(f"{name}: a link without an address")
        if tag == "category" and not child.get("term"):
            faults.append(f"{name}: a category without a term")
        if tag == "author" and not (child.findtext(f"{ATOM}name") or "").strip():
            faults.append(f"{name}: an author without a name")
        if child.get("type", "text") not in ("text", "html", "xhtml") and tag != "link":
            faults.append(f"{name}: {tag} of an unknown type")
    return faults


def rows(*changes: dict) -> pd.DataFrame:
    plain = {
        "key": "one", "title": "A title", "date": pd.Timestamp("2026-02-05"), "category": "moved",
        "author": "Someone", "summary": "Said so.", "url": "https://example.org/a", "url_title": "Page",
    }  # fmt: skip
    frame = pd.DataFrame([{**plain, **change} for change in changes], columns=list(plain))
    return frame.astype({"date": "datetime64[us]"})


def test_the_validator_finds_what_is_wrong() -> None:
    bad = f"""<feed xmlns="{NAMESPACE}"><title>t</title><id>no iri</id><updated>yesterday</updated>
        <entry><id>urn:x:1</id><updated>2026-01-01T00:00:00Z</updated><wrong/></entry>
        <entry><id>urn:x:1</id><title>t</title><updated>2026-01-01T00:00:00Z</updated></entry>
        </feed>"""
    assert len(faults(bad.encode())) == 9


def test_the_feed_of_all_movements_is_valid(frozen: Dataset) -> None:
    changes = since_date(frozen.view(), date(2025, 11, 1))
    data = feed(HEAD, entries(changes))
    assert faults(data) == []
    root = ET.fromstring(data)  # noqa: S314 (our own bytes)
    assert len(root.findall(f"{ATOM}entry")) == len(changes.rows)
    days = [entry.findtext(f"{ATOM}updated") for entry in root.findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert root.findtext(f"{ATOM}updated") == days[0]


def test_the_feed_fits_the_schema(frozen: Dataset) -> None:
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    changes = since_date(frozen.view(), date(2025, 11, 1))
    document = etree.fromstring(feed(HEAD, entries(changes)))
    schema.assertValid(document)
    # ... and the schema is not one that lets everything through.
    document.find(f"{ATOM}entry/{ATOM}updated").text = "yesterday"
    assert not schema.validate(document)


def test_an_empty_feed_is_valid_and_dated_by_its_head() -> None:
    data = feed(HEAD, rows())
    assert faults(data) == []
    root = ET.fromstring(data)  # noqa: S314 (our own bytes)
    assert root.findtext(f"{ATOM}updated") == "2026-07-04T00:00:00Z"


def test_ids_stay_the_same_and_differ_from_feed_to_feed() -> None:
    def ids(head: Head, title: str) -> list[str]:
        root = ET.fromstring(feed(head, rows({"title": title}, {"key": "two"})))  # noqa: S314 (our own bytes)
        return [element.text or "" for element in root.iter(f"{ATOM}id")]

    first = ids(HEAD, "A title")
    assert first == ids(HEAD, "Another title")
    assert len(set(first)) == 3
    assert all(entry_id.startswith("urn:uuid:") for entry_id in first)
    other = Head("other key", "t", "s", "Parley", date(2026, 7, 4))
    assert set(first).isdisjoint(ids(other, "A title"))


def test_text_is_text_and_never_markup() -> None:
    nasty = "<b>bold</b> & \x0b\x00\ufffe\U0001f54a"
    data = feed(HEAD, rows({"title": nasty, "summary": nasty, "author": nasty, "url_title": nasty}))
    assert faults(data) == []
    root = ET.fromstring(data)  # noqa: S314 (our own bytes)
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "<b>bold</b> & \U0001f54a"


def test_what_is_missing_is_left_out() -> None:
    data = feed(HEAD, rows({"author": None, "category": None, "summary": None, "url_title": None}))
    assert faults(data) == []
    entry = ET.fromstring(data).find(f"{ATOM}entry")  # noqa: S314 (our own bytes)
    assert {child.tag.removeprefix(ATOM) for child in entry} == {"id", "title", "updated", "link"}


def test_a_feed_that_is_served_names_its_address() -> None:
    head = Head("key", "t", "s", "Parley", date(2026, 7, 4), "https://example.org/feed.atom")
    data = feed(head, rows())
    assert faults(data) == []
    assert b'rel="self"' in data
    assert b'rel="self"' not in feed(HEAD, rows())


def test_two_entries_of_one_key_or_without_a_day_are_refused() -> None:
    with pytest.raises(ValueError, match="names two entries"):
        feed(HEAD, rows({}, {}))
    with pytest.raises(ValueError, match="date"):
        feed(HEAD, rows({"date": pd.NaT}))


def test_a_page_s_feed_is_the_served_one_without_its_address(frozen: Dataset) -> None:
    view = frozen.view()
    since = date(2026, 5, 1)
    assert of_changes(since_date(view, since)) == to_feed(view, since)
    served = etree.fromstring(to_feed(view, since, "https://x.example/feed.atom"))
    assert served.find(f"{ATOM}link").get("href") == "https://x.example/feed.atom"
