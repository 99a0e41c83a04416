"""Ids that a reader cannot tell apart: by capitals, by signs not seen, or by letters that look alike."""

from __future__ import annotations

import unicodedata
from typing import Final

from parley.dataset import wording
from parley.dataset.checks.rule import Found, Raw
from parley.dataset.contract import TABLES, Table
from parley.dataset.fault import Fault
from parley.dataset.package import Meta

# Letters that most typefaces draw as a Latin one (Unicode's list of confusables, UTS 39).
_CYRILLIC: Final = ("асԁеһіјӏоԛрѕԝхуѵАВСЕНІЈКМОРЅТХУ", "acdehijloqpswxyvABCEHIJKMOPSTXY")
_GREEK: Final = ("αινορυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aivopuABEZHIKMNOPTYX")
_LOOK_ALIKE: Final = str.maketrans(
    {**dict(zip(*_CYRILLIC, strict=True)), **dict(zip(*_GREEK, strict=True))}
)


def typed_alike(text: str) -> str:
    """The same for texts that differ by capitals, by how accents are stored, or by signs not seen."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf").casefold()


def drawn_alike(text: str) -> str:
    """The same for texts that differ, besides, by letters of other alphabets that look like Latin ones."""
    if text.isascii():
        return text.casefold()
    return typed_alike(unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE))


def own_ids(table: Table) -> str | None:
    """The column of ids that the rows of a table bring with them; None where the key is of other rows."""
    first, *others = table.key
    return None if others or table.column(first).refers_to else first


def ids_alike(raw: Raw, _: Meta) -> Found:
    """An id that is told from an earlier one only by how it is typed or drawn."""
    for table in TABLES:
        column = own_ids(table)
        if column is None:
            continue
        ids = raw[table.name].distinct(column)
        apart: dict[str, str] = {}
        for by in (typed_alike, drawn_alike):
            first: dict[str, str] = {}
            for one in ids:
                earlier = first.setdefault(by(one), one)
                if earlier != one:
                    apart.setdefault(one, earlier)
        if apart:
            rows, cells = raw[table.name].rows, raw[table.name].frame[column]
            for row, value in zip(rows, cells, strict=True):
                if value in apart:
                    problem = wording.looks_like_row(int(rows[cells == apart[value]].iloc[0]))
                    yield Fault(table.file, int(row), column, value, problem, wording.AN_ID_APART)
