"""Starting the web server from the command line."""

from __future__ import annotations

import sys

from streamlit.web import cli
from uvicorn.config import HTTP_PROTOCOLS

from parley.paths import ROOT


def serve(port: int) -> None:
    """Serve the app on ``port`` until it is interrupted, from whatever folder it is called in.

    Settings are those of ``.streamlit/config.toml`` beside the app, which Streamlit puts
    above those of the working directory and of the reader's home; the environment
    (``STREAMLIT_SERVER_ADDRESS``) goes above them all.
    """
    # What Streamlit starts uvicorn with cannot be said to it.
    HTTP_PROTOCOLS["auto"] = "parley.server.unfinished:InTime"
    sys.argv = [
        "streamlit",
        "run",
        str(ROOT / "dashboard.py"),
        f"--server.port={port}",
        # Streamlit takes an installation outside site-packages for its developers' own, and
        # then refuses a port.
        "--global.developmentMode=false",
    ]
    cli.main(standalone_mode=False)
