"""Files that are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from parley.export import wording


def write_whole(path: Path, parts: Iterable[bytes]) -> int:
    """The file with all its bytes, or as it was: never half of it. Gives how many bytes it has.

    One part is made and held at a time. Raises `FileNotFoundError` where there is no such folder.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(wording.no_folder(path.parent))
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as file:
            size = sum(file.write(part) for part in parts)
        unfinished.replace(path)
        return size
    finally:
        unfinished.unlink(missing_ok=True)
