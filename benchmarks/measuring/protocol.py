"""A reader without a browser: speaks to a Streamlit app as its page does, and draws nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

LONGEST: Final = 60
"""Seconds after which an answer counts as missing."""


class AppError(Exception):
    """The app answered with an error, or without the toggle that is to be clicked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Seconds until the script's end, and until the first figure was there (None if none came)."""

    ended: float
    figure: float | None


@dataclass(slots=True)
class Toggle:
    """A toggle as the page drew it: found by its key in addresses, clicked by its id."""

    key: str
    widget: str = ""
    fragment: str = ""
    on: bool = False


@dataclass(slots=True)
class Reader:
    """One session: opens a page, then clicks its toggle there and back."""

    connection: ClientConnection
    page: str
    toggle: Toggle
    script: str = ""
    runs: int = 0
    kept: dict[str, int] = field(default_factory=dict)
    """The messages that a page would still have, by hash, with the run that last named them."""
    keeps_for: int = 2
    figures: set[str] = field(default_factory=set)
    """The hashes of messages that hold a figure, as only these are named when it comes again."""

    async def open(self) -> Answer:
        """Ask for the page."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        answer = await self._ask(message)
        if not self.toggle.widget:
            raise AppError(f"no toggle {self.toggle.key} on {self.page}")
        return answer

    async def click(self) -> Answer:
        """Click the toggle."""
        self.toggle.on = not self.toggle.on
        message = BackMsg()
        state = message.rerun_script
        if self.toggle.on:
            state.query_string = urlencode({self.toggle.key: "true"})
        state.page_script_hash = self.script
        state.fragment_id = self.toggle.fragment
        state.cached_message_hashes.extend(self.still_kept())
        state.widget_states.widgets.add(id=self.toggle.widget, bool_value=self.toggle.on)
        return await self._ask(message)

    async def _ask(self, message: BackMsg) -> Answer:
        begun, figure, over = time.perf_counter(), None, False
        await self.connection.send(message.SerializeToString())
        async with asyncio.timeout(LONGEST):
            while not over:
                came = await self._next()
                over = self.takes(came)
                if figure is None and {came.hash, came.ref_hash} & self.figures:
                    figure = time.perf_counter() - begun
        return Answer(time.perf_counter() - begun, figure)

    async def _next(self) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(await self.connection.recv(decode=False))
        return message

    def takes(self, message: ForwardMsg) -> bool:
        """Take note of what a message says; whether it is the last of the answer."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.script = message.new_session.page_script_hash
            self.keeps_for = message.new_session.config.max_cached_message_age or self.keeps_for
        elif kind == "delta":
            self._drawn(message)
        elif kind == "ref_hash":
            self.kept[message.ref_hash] = self.runs
        elif kind == "script_finished":
            self.runs += 1
            if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                raise AppError("the script does not compile")
            # A script that calls for another run ends early; the answer is the next one.
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _drawn(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable:
            self.kept[message.hash] = self.runs
        element = message.delta.new_element
        if element.HasField("plotly_chart"):
            self.figures.add(message.hash)
        if element.HasField("exception"):
            raise AppError(element.exception.message)
        if element.HasField("checkbox") and element.checkbox.query_param_key == self.toggle.key:
            self.toggle.widget = element.checkbox.id
            self.toggle.fragment = message.delta.fragment_id

    def still_kept(self) -> Iterable[str]:
        """A page forgets what the last runs did not show."""
        self.kept = {
            name: run for name, run in self.kept.items() if self.runs - run <= self.keeps_for
        }
        return self.kept


async def connected(address: str, page: str, key: str) -> Reader:
    """A reader of the page, who will click the toggle of that key in addresses."""
    connection = await connect(
        address.replace("http://", "ws://", 1) + "/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
        open_timeout=LONGEST,
    )
    return Reader(connection, page, Toggle(key))
