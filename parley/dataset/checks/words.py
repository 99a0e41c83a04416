"""The table of words: each holds a word, and leads to what there is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from parley.dataset import wording
from parley.dataset.checks.keys import known_ids
from parley.dataset.contract import BY_NAME
from parley.dataset.fault import Fault
from parley.dataset.lists import split_words
from parley.dataset.read import RawTable
from parley.dataset.search.stems import stem
from parley.dataset.search.texts import ASKED
from parley.dataset.search.tokens import folded_words
from parley.dataset.text import fold

_AS_IDS: Final = re.compile(r"[a-z]+(?:-[a-z]+)+")
_LED_TO: Final = ("issues", "actors", "plans")
_TABLE: Final = BY_NAME["words"]


def words_lead_somewhere(raw: Mapping[str, RawTable], language: str) -> Iterator[Fault]:
    """A row holds a word, and what it leads to is an id or stands in a searched text.

    The texts are in ``language``. What is written as an id and almost is one is none.
    """
    words = raw["words"]
    if words.frame.empty:
        return
    # What cannot be read may hold whatever a word leads to.
    ids = known_ids(raw, _LED_TO) if all(table.whole for table in raw.values()) else None
    texts = _Texts(raw, () if ids is None else ids, language)
    cells = (words.frame[name].fillna("") for name in ("word", "leads_to"))
    for row, word, leads_to in zip(words.rows, *cells, strict=True):
        if word and not folded_words(word):
            yield Fault(
                _TABLE.file, int(row), "word", word, wording.NO_LETTER, wording.WORDS_IN_A_ROW
            )
        if ids is None:
            continue
        for target in split_words(leads_to):
            if not texts.know(target):
                near = texts.near(target)
                yield Fault(
                    _TABLE.file, int(row), "leads_to", target, wording.REFERS_TO_NOTHING,
                    wording.led_to([BY_NAME[name].file for name in _LED_TO], near),
                )  # fmt: skip


class _Texts:
    """What words may lead to: ids, and words that stand in a cell of the searched columns.

    Positions, which may be very many, are read only for what stands nowhere else.
    """

    def __init__(self, raw: Mapping[str, RawTable], ids: Iterable[str], language: str) -> None:
        self._ids, self._language = set(ids), language
        self._later = [("positions", tuple(ASKED["positions"]))]
        first = [
            (table, tuple(columns))
            for table, columns in ASKED.items()
            if table in raw and table not in ("positions", "sources")
        ]
        first.append(("terms", ("measure", "unit", "note")))
        self._raw = raw
        self._cells: dict[str, set[int]] = {}
        self._words: list[str] = []
        self._next = 0
        self._read(first)

    def know(self, target: str) -> bool:
        """Whether it is an id, or its words stand in a cell, with any ending."""
        if target in self._ids:
            return True
        if self._is_mistyped(target):
            return False
        if self._stand(target):
            return True
        if self._later:
            self._read(self._later)
            self._later = []
            return self._stand(target)
        return False

    def _is_mistyped(self, target: str) -> bool:
        """Whether it is written as ids are, and is one but for a slip: 'force-limit'."""
        if not _AS_IDS.fullmatch(target):
            return False
        from parley.dataset.near import nearest

        known = {one.replace("-", "") for one in self._ids if "-" in one}
        return bool(nearest(target.replace("-", ""), sorted(known)))

    def near(self, target: str) -> tuple[str, ...]:
        """Ids and words that look like it."""
        # Only here, so that nobody waits for it whose set has no such fault.
        from parley.dataset.near import loosely_near

        ids = [one for one in self._ids if one.replace("-", "").isalpha()]
        plain = fold(target).replace("-", "").replace(" ", "")
        by_plain = {one.replace("-", ""): one for one in [*sorted(self._words), *sorted(ids)]}
        return tuple(by_plain[one] for one in loosely_near(plain, list(by_plain)))

    def _stand(self, target: str) -> bool:
        cells = [
            set().union(*(self._cells[form] for form in self._forms(word)))
            for word in folded_words(target)
        ]
        return bool(cells) and bool(set.intersection(*cells))

    def _forms(self, word: str) -> frozenset[str]:
        """The known words that differ from this one by their endings at most."""
        mine = stem(self._language, word)
        start = mine[: max(2, len(mine) - 1)]
        place = bisect_left(self._words, start)
        forms = {word} & self._cells.keys()
        while place < len(self._words) and self._words[place].startswith(start):
            if stem(self._language, self._words[place]) == mine:
                forms.add(self._words[place])
            place += 1
        return frozenset(forms)

    def _read(self, where: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        for table, columns in where:
            for column in columns:
                for cell in self._raw[table].distinct(column):
                    for word in folded_words(cell.replace("_", " ")):
                        self._cells.setdefault(word, set()).add(self._next)
                    self._next += 1
        self._words = sorted(self._cells)
