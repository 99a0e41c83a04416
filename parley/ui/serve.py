"""Starting the web server from the command line."""

from __future__ import annotations

import os
import sys

from streamlit.web import cli

from parley.paths import ROOT


def serve(port: int) -> None:
    """Serve the app on ``port`` until it is interrupted."""
    # Streamlit reads .streamlit/config.toml from the working directory.
    os.chdir(ROOT)
    sys.argv = ["streamlit", "run", "dashboard.py", f"--server.port={port}"]
    cli.main(standalone_mode=False)
