"""Ids that a reader cannot tell apart: by capitals, by signs not seen, or by letters that look alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Final

import pandas as pd

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
    plain = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in plain if unicodedata.category(sign) != "Cf").casefold()


def drawn_alike(text: str) -> str:
    """The same for texts that differ, besides, by letters of other alphabets that look like Latin ones."""
    return typed_alike(unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE))


def alike(cells: pd.Series, by: Callable[[str], str]) -> pd.Series:
    """Each cell as ``by`` has it; NaN for an empty one. Of plain Latin letters only capitals matter."""
    lower = cells.str.lower()
    other = cells.notna() & ~cells.str.isascii().fillna(value=True).astype(bool)
    return lower.mask(other, cells[other].map(by)) if other.any() else lower


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
        rows, cells = raw[table.name].rows, raw[table.name].frame[column]
        seen: set[int] = set()
        for by in (typed_alike, drawn_alike):
            groups = alike(cells, by)
            if groups.nunique() == cells.nunique():
                continue
            first = cells.groupby(groups).transform("first")
            first_row = rows.groupby(groups).transform("first")
            apart = (cells != first) & cells.notna() & ~rows.isin(seen)
            for row, value, earlier in zip(
                rows[apart], cells[apart], first_row[apart], strict=True
            ):
                problem = wording.looks_like_row(int(earlier))
                yield Fault(table.file, int(row), column, value, problem, wording.AN_ID_APART)
            seen.update(rows[apart])
