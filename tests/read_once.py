"""Files that stood in an earlier set, too, are read once in a process.

What is read of a file depends on nothing but its bytes, and most files of a set in a test are those
of the set that it changes. What holds tables against each other runs every time. Not for tests that
make reading itself fail.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pandas as pd
import pytest

from parley.dataset import Checked, check_files
from parley.dataset.contract import BY_NAME, Table

_LOADING: Final = importlib.import_module("parley.dataset.load")
_BUILDING: Final = importlib.import_module("parley.dataset.build")
"""The modules, whose names the package gives to functions."""

KEPT: Final = 50_000
"""Bytes, and rows, beyond which a file is read every time, as keeping it would take much memory."""

_read, _type = _LOADING._table, _BUILDING._read


@dataclass(frozen=True, eq=False)
class _Texts:
    """The texts of a table; other texts only if they are another object."""

    frame: pd.DataFrame

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Texts) and other.frame is self.frame

    def __hash__(self) -> int:
        return id(self.frame)


@lru_cache(maxsize=256)
def _of_file(name: str, data: bytes) -> object:
    return _read(BY_NAME[name], data)


@lru_cache(maxsize=256)
def _of_texts(name: str, texts: _Texts) -> pd.DataFrame:
    return _type(BY_NAME[name], texts.frame)


def _read_once(table: Table, data: bytes) -> object:
    if len(data) > KEPT:
        return _read(table, data)
    return _of_file(table.name, data)


def _typed_once(table: Table, texts: pd.DataFrame) -> pd.DataFrame:
    if len(texts) > KEPT:
        return _type(table, texts)
    return _of_texts(table.name, _Texts(texts))


@contextmanager
def reading_once() -> Iterator[None]:
    """Within the block a file's bytes give the tables that they gave before."""
    with pytest.MonkeyPatch.context() as once:
        once.setattr(_LOADING, "_table", _read_once)
        once.setattr(_BUILDING, "_read", _typed_once)
        yield


def check_once(files: Mapping[str, bytes], name: str) -> Checked:
    """What `check_files` says of a set, most of whose files were read before."""
    with reading_once():
        return check_files(files, name)
