"""An Atom feed (RFC 4287) as bytes, from a frame with one row an entry."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET

import pandas as pd

from parley.export.encoding import xml

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
MIME: Final = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the entries.

    ``key`` names the feed for ever: the same key gives the same id. ``updated`` is the day that
    counts where there is no entry. ``address`` is where the feed itself is served, '' for a
    file.
    """

    key: str
    title: str
    subtitle: str
    author: str
    updated: date
    address: str = ""


def feed(head: Head, entries: pd.DataFrame) -> bytes:
    """The feed, the newest entry first; entries of one day in the order of the frame.

    ``entries`` has the columns ``key``, which names the entry for ever and once
    in a feed; ``title``; ``date`` (datetime64); ``category``, ``author`` and ``summary``, missing
    where there is none; ``url`` and ``url_title`` of its source. Days are written as their
    midnight in UTC, since no hours are known. Characters that XML does not allow are
    left out. Raises `ValueError` for a repeated key or an entry without a date.
    """
    _check(entries)
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    newest = entries["date"].max()
    updated = pd.Timestamp(head.updated) if pd.isna(newest) else newest
    _text(root, "id", _urn(head.key))
    _text(root, "title", head.title)
    _text(root, "subtitle", head.subtitle)
    _text(root, "updated", _moment(updated))
    _author(root, head.author)
    _text(root, "generator", "Parley")
    if head.address:
        ET.SubElement(root, "link", {"rel": "self", "type": MIME, "href": xml(head.address)})
    ordered = entries.sort_values("date", ascending=False, kind="stable")
    for row in ordered.astype(object).where(ordered.notna(), None).to_dict("records"):
        _entry(root, head.key, row)
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def _check(entries: pd.DataFrame) -> None:
    again = entries["key"][entries["key"].duplicated()]
    if len(again):
        raise ValueError(f"key: {again.iloc[0]!r} names two entries; allowed: each key once")
    if entries["date"].isna().any():
        raise ValueError("date: an entry has none; allowed: a day for each")


def _entry(root: ET.Element, feed_key: str, row: dict) -> None:
    entry = ET.SubElement(root, "entry")
    _text(entry, "id", _urn(f"{feed_key}\n{row['key']}"))
    _text(entry, "title", row["title"])
    _text(entry, "updated", _moment(row["date"]))
    if row["author"]:
        _author(entry, row["author"])
    if row["category"]:
        ET.SubElement(entry, "category", {"term": xml(row["category"])})
    link = {"rel": "alternate", "href": xml(row["url"])}
    if row["url_title"]:
        link["title"] = xml(row["url_title"])
    ET.SubElement(entry, "link", link)
    if row["summary"]:
        _text(entry, "summary", row["summary"])


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = xml(text)


def _author(parent: ET.Element, name: str) -> None:
    _text(ET.SubElement(parent, "author"), "name", name)


def _urn(key: str) -> str:
    """A name that stays the same wherever the feed is served, so no reader shows an entry twice."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"parley\n{xml(key)}").urn


def _moment(day: pd.Timestamp) -> str:
    """RFC 3339."""
    return f"{day:%Y-%m-%d}T00:00:00Z"
