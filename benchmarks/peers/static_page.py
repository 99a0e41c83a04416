"""Pages without any server behind them: the limit that a browser sets.

`python static_page.py PORT FOLDER` writes one page for each of the states into the folder and
serves it.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from plotly.offline import get_plotlyjs

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.peers import shown
from benchmarks.peers.given import CONTROL

TEMPLATE = Path(__file__).with_suffix(".html")


def write(folder: Path) -> None:
    """A page for each of the states, and plotly.js beside them."""
    folder.joinpath("plotly.min.js").write_text(get_plotlyjs(), "utf-8")
    template = TEMPLATE.read_text("utf-8").replace("@CONTROL@", CONTROL)
    for name, states in shown.STATES.items():
        # As in any JSON within HTML: no text of the data may end the script element.
        inline = json.dumps(states).replace("</", "<\\/")
        folder.joinpath(f"{name}.html").write_text(template.replace("@STATES@", inline), "utf-8")


def main() -> None:
    port, folder = int(sys.argv[1]), Path(sys.argv[2])
    write(folder)
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    ThreadingHTTPServer(("127.0.0.1", port), handler).serve_forever()


if __name__ == "__main__":
    main()
