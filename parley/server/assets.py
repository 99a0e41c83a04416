"""Streamlit's scripts and styles, compressed once and held in memory.

Streamlit reads them from disk for every visitor and sends them as they are: seven million bytes
for a first visit, of which two are left when they are compressed. Fonts and pictures are
compressed already and stay with Streamlit.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from parley.server.negotiation import Held, held

MOST: Final = 24_000_000
"""Bytes held at most, plain and compressed together; the pages need about nine million."""

_MEDIA_TYPES: Final = {"js": "text/javascript", "css": "text/css"}
_NAME: Final = re.compile(r"static/(js|css)/[\w-][\w.-]*\.(js|css)")
"""Those that may be held. Each has a hash of what is in it in its name, and so never changes."""

_FOR_GOOD: Final = "public, immutable, max-age=31536000"


class Assets:
    """The files below a folder, by their path in it. What is not held yet is for Streamlit to send."""

    def __init__(self, folder: Path, *, most: int = MOST) -> None:
        self._folder = folder
        self._left = most
        self._held: dict[str, Held] = {}
        self._asked: set[str] = set()
        self._lock = threading.Lock()
        # One thread: compressing may wait, pages may not.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="parley-assets")

    @staticmethod
    def is_one(path: str) -> bool:
        """Whether a file of this path would be held."""
        return _NAME.fullmatch(path) is not None

    def get(self, path: str) -> Held | None:
        """The file, if it is held; if not, it will be the next time."""
        found = self._held.get(path)
        if found is None:
            self.prepare([path])
        return found

    def prepare(self, paths: Iterable[str]) -> list[Future[None]]:
        """Read and compress these files in the background, each once; gives what is begun."""
        begun = []
        for path in paths:
            with self._lock:
                new = self.is_one(path) and path not in self._asked
                if new and (self._folder / path).is_file():
                    self._asked.add(path)
                    begun.append(self._thread.submit(self._hold, path))
        return begun

    def _hold(self, path: str) -> None:
        data = (self._folder / path).read_bytes()
        media_type = _MEDIA_TYPES[path.rpartition(".")[2]]
        file = held(data, media_type, _FOR_GOOD)
        if file.size <= self._left:
            self._left -= file.size
            self._held[path] = file
