"""A visit without a browser: the connection of a page, until all of it was sent."""

from __future__ import annotations

import socket

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from tests.waiting import LONGEST


def connected(address: str, page: str, host: str | None = None) -> ClientConnection:
    """A connection to the app at ``address``, as a page of the origin ``page`` opens it.

    ``host`` is a name that was pointed to this machine.
    """
    here = address.removeprefix("http://")
    name, port = here.split(":")
    return connect(
        f"ws://{host or here}/_stcore/stream",
        sock=socket.create_connection((name, int(port))),
        origin=Origin(page),
        subprotocols=[Subprotocol("streamlit")],
        open_timeout=LONGEST,
        max_size=None,
    )


def visited(address: str, page: str, query: str = "") -> bytes:
    """All that a browser is sent for a page, until it is drawn; but for the message that begins it,
    in which Streamlit names its script."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.query_string = query
    sent = []
    with connected(address, address) as connection:
        connection.send(message.SerializeToString())
        while True:
            answer = connection.recv(timeout=LONGEST, decode=False)
            kind = ForwardMsg.FromString(answer).WhichOneof("type")
            if kind != "new_session":
                sent.append(answer)
            if kind == "script_finished":
                return b"".join(sent)
