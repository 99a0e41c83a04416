"""The Chromium with which tests look at what is drawn."""

from __future__ import annotations

import subprocess
import sys

import pytest

from parley.paths import ROOT


def chromium() -> str:
    """The path of whichever browser scripts/find_chromium.py finds or installs."""
    search = subprocess.run(
        [sys.executable, ROOT / "scripts" / "find_chromium.py"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if search.returncode:
        pytest.fail(search.stderr.strip())
    return search.stdout.strip()
