"""Imports what pages name at their top, so that the first visit does not wait for it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def named_in(code: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each module that a script imports at its top, with the names taken from it."""
    for node in ast.parse(code).body:
        match node:
            case ast.Import(names=names):
                yield from ((one.name, ()) for one in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield module, tuple(one.name for one in names)


def import_all(scripts: Iterable[Path]) -> None:
    """Import them, without running the scripts."""
    for script in scripts:
        for module, names in named_in(script.read_text("utf-8")):
            # As `from module import names` does: names that are modules are imported as well.
            __import__(module, fromlist=names)
