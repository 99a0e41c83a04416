"""Files that are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from parley.export import wording


def write_whole(path: Path, data: bytes) -> None:
    """The file with all its bytes, or as it was: never half of it.

    Raises `FileNotFoundError` where there is no such folder.
    """
    if not path.parent.is_dir():
        raise FileNotFoundError(wording.no_folder(path.parent))
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
