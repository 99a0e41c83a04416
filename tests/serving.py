"""A server started as a process of its own, and ended with the block that needed it."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(
    command: Sequence[str | Path],
    port: int,
    log: Path,
    *,
    folder: Path,
    env: Mapping[str, str],
    below: str = "",
    may_complain: bool = False,
) -> Iterator[str]:
    """The address of the server that the command starts in ``folder``; it may not complain.

    ``below`` is the path, with its slash, at which it serves the app; ``may_complain`` is for a
    server in which a test makes something fail.
    """
    address = f"http://127.0.0.1:{port}{below}"
    with log.open("w") as out:
        server = subprocess.Popen(
            command, cwd=folder, env=env, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            _wait_until_ready(server, f"{address}/_stcore/health", log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)
    output = log.read_text()
    if may_complain:
        return
    assert "Traceback" not in output, output
    assert "Warning" not in output, output


def _wait_until_ready(server: subprocess.Popen, url: str, log: Path) -> None:
    for _ in range(300):
        if server.poll() is not None:
            pytest.fail(f"the server stopped:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 (our own server)
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"the server did not get ready in 30 seconds:\n{log.read_text()}")
