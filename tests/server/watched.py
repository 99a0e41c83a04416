"""Starts the app as a process that writes down whom it asks for something: `python -m tests.server.watched`.

The first argument is the file to write to, the others are the command line of `parley` or, after
the word ``uvicorn``, of uvicorn. The page of the data fails, as a page with a fault in it would.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

ASKING = {
    "socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1, "socket.getaddrinfo": 0,
    "socket.gethostbyname": 0, "socket.gethostbyaddr": 0,
}  # fmt: skip
"""Python's audit events of asking another machine, with the place of the address among their arguments."""


def watch(path: Path) -> None:
    """Write a line for each address that is asked for or sent to, from here on."""
    log = path.open("a", buffering=1)

    def hook(event: str, given: tuple[Any, ...]) -> None:
        if event in ASKING:
            address = given[ASKING[event]]
            log.write(f"{event} {address[0] if isinstance(address, tuple) else address}\n")

    sys.addaudithook(hook)


def break_a_page() -> None:
    """Let the page of the data fail in its first line."""
    from parley.ui import head

    opening = head.opening

    def failing(page: str, *given: Any, **more: Any) -> Any:
        if page == "data":
            raise RuntimeError("a secret of the host")
        return opening(page, *given, **more)

    head.opening = failing


def main(log: str, *command: str) -> object:
    watch(Path(log))
    break_a_page()
    if command[0] == "uvicorn":
        import uvicorn

        sys.path.insert(0, str(Path.cwd()))
        return uvicorn.main(list(command[1:]), standalone_mode=False)
    from parley.cli import main as parley

    return parley(command)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) and 1)
