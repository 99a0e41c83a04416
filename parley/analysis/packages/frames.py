"""Frames from rows, each column of its type, also where there is no row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
import pandas as pd

_PLAIN: Final = {"int64": np.int64, "bool": np.bool_, "object": object}


def framed(rows: Sequence[tuple[Any, ...]], kinds: Mapping[str, str]) -> pd.DataFrame:
    """A frame of these rows; ``kinds`` gives the columns in their order, and the dtype of each.

    Dtypes are int64, bool, object, str and Int64, in which None is missing.
    """
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(kinds)
    return pd.DataFrame(
        {name: _column(column, kinds[name]) for name, column in zip(kinds, columns, strict=True)},
        copy=False,
    )


def _column(values: Sequence[Any], kind: str) -> Any:
    if kind in _PLAIN:
        return np.array(values, dtype=_PLAIN[kind])
    return pd.array(list(values), dtype=kind)  # ty: ignore[no-matching-overload]


def kinds_of(texts: Sequence[str] = (), numbers: Sequence[str] = ()) -> dict[str, str]:
    """Kinds of columns that are texts, then of such as are whole numbers."""
    return dict.fromkeys(texts, "str") | dict.fromkeys(numbers, "int64")
