"""A time limit on requests that are begun and not sent to their end.

Uvicorn closes a connection that rests after an answer, and waits for ever for one that has not said what
it wants. A few hundred of those, which cost their sender nothing, are all the files that a process may
have open.

It stands in the place of uvicorn's own protocol: `parley run` puts it there, and
``uvicorn dashboard:app --http parley.server.unfinished:InTime`` does.
"""

from __future__ import annotations

import asyncio
from typing import ClassVar, Final

from uvicorn.protocols.http.h11_impl import H11Protocol

LIMIT: Final = 30.0
"""Seconds for the header of a request, from its first byte or the connection on, and again for its body."""


class InTime(H11Protocol):
    """Uvicorn's protocol with the limit. How long an answer takes, and how long a websocket is open
    or a connection rests between two requests, is no part of it."""

    limit: ClassVar[float] = LIMIT

    _end: asyncio.TimerHandle | None = None
    _timed: object = None
    """The request, as uvicorn holds it, that is timed; None before its header is complete."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Begin with the connection: one that never says anything is a request unsent."""
        super().connection_made(transport)
        self._time(is_sending=True)

    def data_received(self, data: bytes) -> None:
        """Begin with a request's first bytes, end with its last."""
        super().data_received(data)
        self._look()

    def on_response_complete(self) -> None:
        """Leave what rests now to uvicorn's own limit, unless it was answered before its end."""
        super().on_response_complete()
        self._look()

    def connection_lost(self, exc: Exception | None) -> None:
        """End with the connection."""
        super().connection_lost(exc)
        self._time(is_sending=False)

    def _look(self) -> None:
        # An upgraded connection has a protocol of its own by now.
        own = not self.transport.is_closing() and self.transport.get_protocol() is self
        self._time(is_sending=own and self._is_being_sent())

    def _is_being_sent(self) -> bool:
        request = self.cycle
        if request is None or request.more_body:
            return True
        return request.response_complete and bool(self.conn.trailing_data[0])

    def _time(self, *, is_sending: bool) -> None:
        if self._end is not None and not (is_sending and self._timed is self.cycle):
            self._end.cancel()
            self._end = None
        if is_sending and self._end is None:
            self._timed = self.cycle
            self._end = self.loop.call_later(self.limit, self.transport.close)
