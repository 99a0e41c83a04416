"""Columns of a frame of all pairs, filled a block after another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from parley.analysis.agreement.joint import PairTables


class Columns:
    """A frame of unordered pairs of actors in the making: of all, or of so many ``pairs``.

    Numbers are written into arrays of their whole length, so that no column is ever held twice.
    """

    def __init__(self, actors: Sequence[str], pairs: int | None = None) -> None:
        self._actors = pd.Index(list(actors), dtype="str")
        self._pairs = len(actors) * (len(actors) - 1) // 2 if pairs is None else pairs
        self._numbers: dict[str, np.ndarray] = {}
        self._texts: dict[str, list[pd.Series]] = {"actor_a": [], "actor_b": []}
        self._order = ["actor_a", "actor_b"]
        self._filled = 0

    def add(self, met: PairTables, **columns: np.ndarray | pd.Series) -> None:
        """The next pairs, those of ``met``, and what is said of each of them, by column."""
        block = slice(self._filled, self._filled + len(met.first))
        for name, codes in (("actor_a", met.first), ("actor_b", met.second)):
            self._texts[name].append(pd.Series(self._actors.take(codes)))
        for name, said in columns.items():
            if name not in self._order:
                self._order.append(name)
            if isinstance(said, pd.Series):
                self._texts.setdefault(name, []).append(said)
                continue
            if name not in self._numbers:
                self._numbers[name] = np.empty(self._pairs, dtype=said.dtype)
            self._numbers[name][block] = said
        self._filled = block.stop

    def frame(self) -> pd.DataFrame:
        """All pairs with their columns, in the order in which these were first added."""
        columns = {
            name: pd.concat(self._texts[name], ignore_index=True)
            if name in self._texts
            else self._numbers[name]
            for name in self._order
        }
        return pd.DataFrame(columns)
