"""Python's search for objects that hold each other: not through what stays as long as the server.

A search through a data set, its modules and its exhibits takes a tenth of a second and more, in
which nothing else runs. Streamlit would make one after every run of a page (runner.postScriptGC
in .streamlit/config.toml turns that off).
"""

from __future__ import annotations

import gc


def settle() -> None:
    """Leave all that is there now out of later searches, but for what turns out to be garbage."""
    gc.unfreeze()  # what an earlier data set left behind is garbage by now
    gc.collect()
    gc.freeze()
