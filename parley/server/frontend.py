"""What the installed Streamlit sends to browsers: its page, its scripts, and which needs which.

Names of scripts hold a hash of what is in them, so they are looked up in Streamlit's own list of
them (manifest.json, as Vite writes it). What is not found there is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

MANIFEST: Final = "manifest.json"
PAGE: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Frontend:
    """Streamlit's folder of files for browsers, with its page and its list of scripts."""

    folder: Path
    page: str
    manifest: Mapping[str, Mapping[str, Any]]

    @property
    def own(self) -> tuple[str, ...]:
        """The scripts and styles that the page asks for by itself."""
        return tuple(dict.fromkeys(self._files([PAGE])))

    def needed_by(self, elements: Iterable[str]) -> tuple[str, ...]:
        """The scripts that draw these elements, and those that they import, except the page's own.

        Elements are called as in Streamlit's code ('PlotlyChart'); one that is not there needs none.
        """
        named = {
            entry["name"]: key
            for key, entry in self.manifest.items()
            if entry.get("isDynamicEntry") and "name" in entry
        }
        keys = [named[element] for element in elements if element in named]
        own = set(self.own)
        files = dict.fromkeys(self._files(keys))
        return tuple(file for file in files if file not in own and file.endswith(".js"))

    def _files(self, keys: Iterable[str]) -> Iterator[str]:
        """The files of these entries and of all that they import, each entry once."""
        left, seen = list(keys), set()
        while left:
            key = left.pop(0)
            entry = self.manifest.get(key)
            if key in seen or entry is None:
                continue
            seen.add(key)
            yield entry["file"]
            yield from entry.get("css", ())
            left.extend(entry.get("imports", ()))


def read(folder: Path) -> Frontend:
    """The files of a folder; without a list of scripts none is found."""
    listed = folder / MANIFEST
    manifest = json.loads(listed.read_text("utf-8")) if listed.is_file() else {}
    return Frontend(folder, (folder / PAGE).read_text("utf-8"), manifest)
