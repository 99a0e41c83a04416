"""Answers from memory: which form of the bytes a request gets, and whether it has them already."""

from __future__ import annotations

import gzip
import hashlib
import ipaddress
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import Response

_LEVEL: Final = 9  # compressed once, sent many times
_FORWARDED: Final = ("forwarded", "via", "x-forwarded-for", "x-real-ip")


@dataclass(frozen=True, slots=True)
class Held:
    """A file in memory: its bytes, the same compressed, and what is said with them.

    ``zipped`` is empty where compressing gains nothing.
    """

    plain: bytes
    zipped: bytes
    media_type: str
    cache_control: str
    tag: str

    @property
    def size(self) -> int:
        """The memory that it takes."""
        return len(self.plain) + len(self.zipped)

    def answer(self, request: HTTPConnection) -> Response:
        """What the request gets."""
        zipped = bool(self.zipped) and wants_gzip(request)
        headers = {
            # Two forms of a file may not share a tag.
            "ETag": f'"{self.tag}-gzip"' if zipped else f'"{self.tag}"',
            "Cache-Control": self.cache_control,
            "Vary": "Accept-Encoding",
        }
        known = request.headers.get("if-none-match", "")
        if headers["ETag"] in {one.strip().removeprefix("W/") for one in known.split(",")}:
            return Response(status_code=304, headers=headers)
        body = self.zipped if zipped else self.plain
        headers["Content-Length"] = str(len(body))
        if zipped:
            headers["Content-Encoding"] = "gzip"
        sent = b"" if request.scope["method"] == "HEAD" else body
        return Response(sent, headers=headers, media_type=self.media_type)


def held(data: bytes, media_type: str, cache_control: str) -> Held:
    """The bytes with their compressed form; a picture of pixels is compressed already."""
    gains = media_type != "image/png"
    # Without the time of day, so that equal bytes give equal answers on every server.
    zipped = gzip.compress(data, _LEVEL, mtime=0) if gains else b""
    return Held(data, zipped, media_type, cache_control, hashlib.sha256(data).hexdigest()[:16])


def wants_gzip(request: HTTPConnection) -> bool:
    """Whether the request allows gzip and gains by it: nothing is narrow within one machine,
    where unpacking takes longer than sending."""
    return _allows_gzip(request.headers.get("accept-encoding", "")) and not _is_from_here(request)


def _allows_gzip(accepted: str) -> bool:
    """What `Accept-Encoding` says of gzip."""
    weights = {}
    for one in accepted.lower().replace(" ", "").split(","):
        name, _, weight = one.partition(";q=")
        weights[name] = weight.strip("0.") != "" or not weight
    return weights.get("gzip", weights.get("*", False))


def _is_from_here(request: HTTPConnection) -> bool:
    """Whether it comes from the machine itself, and from no proxy on it."""
    if request.client is None or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:  # a name, as tests and sockets give
        return False
