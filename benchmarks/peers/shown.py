"""What every page beside ours shows: the product's own figures, read from one file by all of them.

The file, named by the environment, holds for each click the two states that it leads to and fro
between (`benchmarks/measuring/states.py` writes it). Figures are built when a page's server
starts, so that no page pays for it in what is measured.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from benchmarks.peers.given import VARIABLE

CONFIG: Final = {"displayModeBar": False}
STATES: Final[dict[str, Any]] = json.loads(Path(os.environ[VARIABLE]).read_text("utf-8"))
FIGURES: Final = {
    name: tuple(go.Figure(figure) for figure in shown["figures"])
    for name, shown in STATES.items()
    if shown["kind"] != "table"
}
TABLES: Final = {
    name: tuple(pd.DataFrame(**table) for table in shown["tables"])
    for name, shown in STATES.items()
    if shown["kind"] == "table"
}


def chosen_in_words(choice: object) -> str:
    """What a page says beside the figure once a square is chosen."""
    return f"Chosen: {choice}"
