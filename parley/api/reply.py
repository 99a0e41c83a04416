"""Replies: bytes with a validator, problems in words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from parley.api import wording
from parley.dataset import Report
from parley.exhibits.query import NothingLeftError, QueryError
from parley.export.json import dumped

JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"
RETRY_SECONDS: Final = 30
_VERSION: Final = version("parley")


def tag(*parts: object) -> str:
    """A weak validator: the same parts give the same tag, in any process of this version."""
    digest = hashlib.sha256("\0".join(map(repr, (_VERSION, *parts))).encode()).hexdigest()
    return f'W/"{digest[:32]}"'


def is_known(request: Request, etag: str) -> bool:
    """Whether the client says that it holds what the tag names."""
    tags = ",".join(request.headers.getlist("if-none-match"))
    known = {tag.strip() for tag in tags.split(",")}
    return "*" in known or etag in known or etag.removeprefix("W/") in known


def content(body: bytes, mime: str, etag: str, *, file_name: str = "") -> Response:
    """What was asked for. The client may keep it, and asks each time whether it still holds."""
    headers = {"ETag": etag, "Cache-Control": "no-cache"}
    if file_name:
        headers["Content-Disposition"] = f'inline; filename="{file_name}"'
    text = mime.startswith("text/")
    return Response(body, headers=headers, media_type=f"{mime}; charset=utf-8" if text else mime)


def content_in_parts(parts: Iterator[bytes], mime: str, etag: str, *, file_name: str) -> Response:
    """`content` whose bytes are made while they are sent: never more than a part of them is held."""
    whole = content(b"", mime, etag, file_name=file_name)
    headers = {name: value for name, value in whole.headers.items() if name != "content-length"}
    return StreamingResponse(parts, headers=headers)


def unchanged(etag: str) -> Response:
    """304: what the client holds still is the answer."""
    return Response(status_code=304, headers={"ETag": etag, "Cache-Control": "no-cache"})


def problem(
    status: int, title: str, detail: str, *, headers: Mapping[str, str] | None = None, **more: Any
) -> Response:
    """What is wrong, in the shape of RFC 9457."""
    body = dumped({"status": status, "title": title, "detail": detail, **more})
    return Response(body, status, headers=dict(headers or {}), media_type=PROBLEM)


def bad_query(error: QueryError) -> Response:
    """400: the parameter, what is wrong with it and what it may hold. 404 where nothing is left."""
    nothing = isinstance(error, NothingLeftError)
    return problem(
        404 if nothing else 400,
        wording.NOTHING_LEFT if nothing else wording.CANNOT_BE_ANSWERED,
        wording.problem_of(error.parameter, error.problem),
        parameter=error.parameter,
        allowed=error.allowed,
    )


def not_found(path: str) -> Response:
    """404: nothing is there."""
    beginning = path.encode("utf-8", "replace").decode()[:200]
    return problem(404, wording.NOTHING_HERE, wording.not_there(beginning))


def no_data(report: Report) -> Response:
    """503: the data set has faults, and no earlier one is at hand."""
    faults = len(report.faults)
    return problem(
        503,
        wording.CANNOT_BE_SHOWN,
        wording.nothing_loaded(faults),
        headers={"Retry-After": str(RETRY_SECONDS)},
        faults=faults,
    )
