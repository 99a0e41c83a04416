"""Servers that a measurement starts, each a process of its own on a free port of this machine."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.peers.given import VARIABLE
from parley.paths import DATA_VARIABLE

PEERS: Final = Path(__file__).parents[1] / "peers"
READY: Final = 60
"""Seconds after which a server that does not answer counts as failed."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address and its process."""

    address: str
    pid: int


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def _serving(
    command: Sequence[str], port: int, folder: Path, health: str, **environment: str
) -> Iterator[Server]:
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(process, address + health)
        yield Server(address, process.pid)
    finally:
        process.terminate()
        process.wait()


def _wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    until = time.monotonic() + READY
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 (http on this machine, built above)
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"no server answered at {url}")


def _streamlit(python: str, script: Path | str, port: int) -> list[str]:
    return [
        python, "-m", "streamlit", "run", str(script), f"--server.port={port}",
        "--server.address=127.0.0.1", "--server.headless=true",
        "--browser.gatherUsageStats=false", "--global.developmentMode=false",
    ]  # fmt: skip


def app(checkout: Path, data: Path) -> AbstractContextManager[Server]:
    """Our app as a checkout has it, in that checkout's environment if it has one."""
    own = checkout / ".venv" / "bin" / "python"
    python = str(own) if own.is_file() else sys.executable
    port = _free_port()
    command = _streamlit(python, "dashboard.py", port)
    return _serving(command, port, checkout, "/_stcore/health", **{DATA_VARIABLE: str(data)})


def streamlit_page(script: str, states: Path) -> AbstractContextManager[Server]:
    """A Streamlit page beside ours, with the settings that Streamlit comes with."""
    port = _free_port()
    command = _streamlit(sys.executable, PEERS / script, port)
    return _serving(command, port, PEERS, "/_stcore/health", **{VARIABLE: str(states)})


def dash_page(states: Path, name: str) -> AbstractContextManager[Server]:
    """The page that Dash serves; it is up when the one of that name is."""
    port = _free_port()
    command = [sys.executable, str(PEERS / "dash_page.py"), str(port)]
    return _serving(command, port, PEERS, f"/{name}/", **{VARIABLE: str(states)})


def static_page(states: Path, folder: Path, name: str) -> AbstractContextManager[Server]:
    """The page without a server of its own, written into the folder."""
    port = _free_port()
    command = [sys.executable, str(PEERS / "static_page.py"), str(port), str(folder)]
    return _serving(command, port, PEERS, f"/{name}.html", **{VARIABLE: str(states)})


def end_in_order() -> None:
    """Let a measurement that is told to end take its servers along, as one that is interrupted does."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def resident(pid: int) -> float:
    """The memory that a process holds, in MB."""
    listing = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True
    )
    return int(listing.stdout) / 1024
