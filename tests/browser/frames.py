"""What the server sends to a page: how many elements, and how many bytes of what."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


@dataclass
class Frames:
    """The messages that came since the last `clear`."""

    received: list[bytes] = field(default_factory=list)
    _known: dict[str, str] = field(default_factory=dict)

    def clear(self) -> None:
        """Forget what came so far, but not what the browser keeps of it."""
        self._kinds()
        self.received.clear()

    def elements(self) -> list[str]:
        """The kind of each element that came, as ``plotly_chart`` or ``markdown``; ``block`` for what holds others."""
        return [kind for kind, _ in self._kinds()]

    def bytes_besides_figures(self) -> int:
        """Bytes of everything that came but figures."""
        figures = sum(size for kind, size in self._kinds() if kind == "plotly_chart")
        return sum(map(len, self.received)) - figures

    def _kinds(self) -> list[tuple[str, int]]:
        kinds = []
        for data in self.received:
            message = ForwardMsg.FromString(data)
            sort = message.WhichOneof("type")
            if sort == "delta":
                kind = "block"
                if message.delta.WhichOneof("type") == "new_element":
                    kind = str(message.delta.new_element.WhichOneof("type"))
                self._known[message.hash] = kind
            elif sort == "ref_hash":
                # Something large that the browser has already, by its name.
                kind = self._known.get(message.ref_hash, "kept")
            else:
                continue
            kinds.append((kind, len(data)))
        return kinds


def listen(page: Page) -> Frames:
    """Note from now on what the page is sent; call before an address is opened."""
    frames = Frames()

    def note(data: str | bytes) -> None:
        frames.received.append(data if isinstance(data, bytes) else data.encode())

    def connected(socket: WebSocket) -> None:
        socket.on("framereceived", note)

    page.on("websocket", connected)
    return frames
