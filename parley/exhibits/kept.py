"""Exhibits, drawn and all, kept for whoever asks next for the same view, options and theme."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from types import FunctionType
from typing import Any, Final, cast

from parley.dataset import View
from parley.dataset.kept import Shelf, exactly
from parley.exhibits.exhibit import Exhibit

MOST_BYTES: Final = 64 * 2**20
"""So many bytes of exhibits a process keeps, by estimate; those asked for longest ago go first."""

_MOST: Final = 4_096
"""So many of them at most: also what there was nothing to show of takes its place."""

DRAWN: Final = Shelf(_MOST, MOST_BYTES)
"""The exhibits of the process."""


def drawn(
    draw: Callable[..., Exhibit],
    build: Callable[..., Any],
    view: View,
    *asked: Hashable,
    dark: bool | None = None,
) -> Exhibit | None:
    """``draw(build(view, *asked), dark=dark)``, made once; None where the model is empty.

    The same object for everybody, so nobody may write to it. ``dark`` is None for what has no
    theme, and ``draw`` is then called without it. Both functions have to be a module's own,
    since they are told apart by name. Raises what they raise, and `TypeError` for others.
    """
    named = (_name(draw), _name(build))

    def make() -> Exhibit | None:
        model = build(view, *asked)
        if model.empty:
            return None
        return draw(model) if dark is None else draw(model, dark=dark)

    group = (*view.key, named, exactly(asked), dark)
    return DRAWN.get(group, named[0], (), make)


def _name(function: Callable[..., Any]) -> str:
    plain = cast("FunctionType", function)
    name = f"{plain.__module__}.{plain.__qualname__}"
    if "<" in name:
        raise TypeError(f"{name} is no function of a module")
    return name
