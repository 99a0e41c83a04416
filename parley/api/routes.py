"""Routes of the HTTP interface, made from its endpoints."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from parley.api import openapi, reply, wording
from parley.api.endpoints import ENDPOINTS, Endpoint
from parley.dataset import Dataset
from parley.exhibits.filters import read
from parley.exhibits.query import QueryError, decoded
from parley.export.json import dumped
from parley.export.takeaway import file_name
from parley.store import cached_view, store

READING: Final = ("GET", "HEAD")
METHODS: Final = (*READING, "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "QUERY", "TRACE")
"""All are routed, so that all are answered in words."""

PACKED: Final = Middleware(GZipMiddleware, minimum_size=500)
READ_BY_ANY_SITE: Final = Middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_methods=READING,
    allow_headers=["If-None-Match"],
    expose_headers=["ETag", "Content-Disposition"],
)
"""For data that their host declares public: pages of any site may read; nobody can write."""

Answered = Callable[[Request, Dataset], Response]
Replying = Callable[[Request], Response]


def _reading(answer: Answered) -> Replying:
    """For reading, once there are data; another method is answered in words."""

    def endpoint(request: Request) -> Response:
        if request.method not in READING:
            allow = {"Allow": ", ".join(READING)}
            return reply.problem(
                405, wording.ONLY_READING, wording.not_offered(request.method), headers=allow
            )
        current = store()
        if current.dataset is None:
            return reply.no_data(current.report)
        try:
            return answer(request, current.dataset)
        except QueryError as error:
            return reply.bad_query(error)

    return endpoint


def _answer(endpoint: Endpoint) -> Answered:
    def answer(request: Request, dataset: Dataset) -> Response:
        query = decoded(request.scope["query_string"])
        filters, options = read(dataset, query, endpoint.fields)
        etag = reply.tag(
            endpoint.path, dataset.content_hash, dataset.meta, filters, sorted(options.items())
        )
        if reply.is_known(request, etag):
            return reply.unchanged(etag)
        view = cached_view(dataset, filters)
        name = file_name(endpoint.key, view, endpoint.ending)
        parts = endpoint.in_parts(view, options)
        if parts is not None:
            return reply.content_in_parts(parts, endpoint.mime, etag, file_name=name)
        body = endpoint.make(view, options, str(request.url))
        return reply.content(body, endpoint.mime, etag, file_name=name)

    return answer


def _described(describe: Callable[[Dataset], dict]) -> Answered:
    """A description of the interface for this data set; it takes no parameters."""

    def answer(request: Request, dataset: Dataset) -> Response:
        for name, _ in decoded(request.scope["query_string"]):
            raise QueryError(name[:200], wording.NO_PARAMETER, wording.NONE_HERE)
        body = dumped(describe(dataset))
        etag = reply.tag(body)
        if reply.is_known(request, etag):
            return reply.unchanged(etag)
        return reply.content(body, reply.JSON, etag)

    return answer


async def _nothing(request: Request) -> Response:
    return reply.not_found(request.url.path)


def routes(*, public: bool = False) -> list[BaseRoute]:
    """For the web application; ``public`` is whether pages of any site may read."""
    middleware = [READ_BY_ANY_SITE, PACKED] if public else [PACKED]
    answers: dict[str, Callable] = {
        "/api": _reading(_described(openapi.index)),
        "/api/": _reading(_described(openapi.index)),
        openapi.PATH: _reading(_described(openapi.description)),
        **{endpoint.path: _reading(_answer(endpoint)) for endpoint in ENDPOINTS},
        "/api/{path:path}": _nothing,
    }
    return [
        Route(path, answer, methods=METHODS, middleware=middleware)
        for path, answer in answers.items()
    ]
