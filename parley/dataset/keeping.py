"""How results are held for others: made unchangeable, handed out, and weighed in bytes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final, TypeVar

import numpy as np
import pandas as pd

Value = TypeVar("Value")
Ways = Iterable[Callable[[], Any] | None]
"""For each part of a value what gives it to a caller of its own; None where it is given as it is."""

_FRAMES: Final = (pd.DataFrame, pd.Series)
_OF_OBJECT: Final = 64
"""About what a small object takes, in bytes."""


class Whole:
    """What is never looked into: it is unchangeable, and does not count as part of a result."""

    __slots__ = ()


def frozen(value: Value) -> Value:
    """The same value, the arrays in it no longer to be written to.

    Looks into dataclasses and plain containers.
    """
    if isinstance(value, np.ndarray):
        value.setflags(write=False)
    else:
        for part in _parts(value):
            frozen(part)
    return value


def handing(value: Any) -> Callable[[], Any] | None:
    """What gives a value to a caller of its own: frames over shared data, and new containers.

    What a caller writes to such a frame is copied first, and so never reaches the shared data.
    None for a frozen value in which nothing can be changed, which is given as it is.
    """
    if isinstance(value, _FRAMES):
        return lambda: value.copy(deep=False)
    if isinstance(value, dict):
        changed = {key: give for key, part in value.items() if (give := handing(part))}
        return lambda: _filled(value.copy(), changed)
    ways = [handing(part) for part in _parts(value)]
    if isinstance(value, (list, set)):
        return lambda: type(value)(_given(value, ways))
    if not any(ways):
        return None
    if isinstance(value, tuple):
        return lambda: tuple(_given(value, ways))
    names = [part.name for part in fields(value)]
    return lambda: _twin(value, names, ways)


def _given(parts: Iterable[Any], ways: Ways) -> Iterator[Any]:
    for part, own in zip(parts, ways, strict=True):
        yield part if own is None else own()


def _filled(copy: dict, changed: Mapping[Any, Callable[[], Any]]) -> dict:
    for key, own in changed.items():
        copy[key] = own()
    return copy


def _twin(value: Any, names: list[str], ways: Ways) -> Any:
    """The dataclass again, without running its checks."""
    twin = object.__new__(type(value))
    for name, part in zip(names, _given(_parts(value), ways), strict=True):
        object.__setattr__(twin, name, part)
    return twin


def _parts(value: Any) -> list[Any]:
    """What a container or a dataclass holds."""
    if isinstance(value, (str, bytes, Whole, type)):
        return []
    if isinstance(value, dict):
        return list(value.values())
    if isinstance(value, (tuple, list, set, frozenset)):
        return list(value)
    if is_dataclass(value):
        return [getattr(value, part.name) for part in fields(value)]
    return []


def bytes_of(value: Any) -> int:
    """About how many bytes a value takes: what is in it twice counts once."""
    return _weighed(value, set())


def _weighed(value: Any, seen: set[int]) -> int:
    if isinstance(value, Whole) or id(value) in seen:
        return 0
    seen.add(id(value))
    for kind, weight in _WEIGHT.items():
        if isinstance(value, kind):
            return weight(value)
    if isinstance(value, Mapping):
        return _OF_OBJECT + sum(_weighed(key, seen) + _weighed(value[key], seen) for key in value)
    if parts := _parts(value):
        return _OF_OBJECT + sum(_weighed(part, seen) for part in parts)
    drawn = getattr(value, "to_plotly_json", None)
    if callable(drawn):
        return _weighed(drawn(), seen)
    held = getattr(value, "__dict__", None)
    return _OF_OBJECT + (_weighed(held, seen) if isinstance(held, dict) else 0)


def _of_array(array: np.ndarray) -> int:
    return array.nbytes + (_OF_OBJECT * array.size if array.dtype == object else 0)


def _of_column(column: pd.Series | pd.Index) -> int:
    # A frame's own memory_usage takes several times as long.
    return int(column.nbytes) + (_OF_OBJECT * len(column) if column.dtype == object else 0)


_WEIGHT: Final[Mapping[Any, Callable[[Any], int]]] = {
    (str, bytes, int, float): sys.getsizeof,
    np.ndarray: _of_array,
    pd.DataFrame: lambda frame: (
        _of_column(frame.index) + sum(_of_column(c) for _, c in frame.items())
    ),
    pd.Series: lambda series: _of_column(series.index) + _of_column(series),
    pd.Index: _of_column,
    type: lambda _: 0,
}
"""What takes how much: kinds -> a way to weigh them."""
