"""The interface described: an index for readers and an OpenAPI description, from its endpoints."""

from __future__ import annotations

from typing import Any, Final

from parley.api import wording
from parley.api.endpoints import ENDPOINTS, Endpoint
from parley.dataset import Dataset
from parley.dataset.contract import Column
from parley.exhibits.filters import FILTERS, shared_with
from parley.exhibits.options import Option

PATH: Final = "/api/openapi.json"
VERSION: Final = "1"
"""Of the interface: it changes when an address stops meaning what it meant."""

_JSON_TYPES: Final = {"integer": "integer", "number": "number"}


def index(dataset: Dataset) -> dict[str, Any]:
    """What there is, for a reader: every path with what it gives and takes."""
    return {
        "title": dataset.meta.title,
        "version": dataset.version,
        "sha256": dataset.content_hash,
        "covered_to": dataset.covered_to.isoformat(),
        "licence": {"name": dataset.meta.licence, "url": dataset.meta.licence_url},
        "description": PATH,
        "filters": {option.name: _said(option) for option in FILTERS},
        "paths": {
            endpoint.path: {
                "gives": endpoint.gives,
                "columns": [column.name for column in endpoint.columns],
                "parameters": {own.name: _said(own) for own in endpoint.fields},
            }
            for endpoint in ENDPOINTS
        },
    }


def _said(option: Option) -> str:
    notes = [
        *([wording.REQUIRED] if option.required else []),
        *([wording.REPEATED] if option.many else []),
        *(
            [wording.default(_plain(option.default))]
            if option.default not in (None, (), "")
            else []
        ),
    ]
    return wording.with_notes(option.meaning, notes)


def _plain(default: Any) -> str:
    """A default as a query would hold it."""
    return str(default).lower() if isinstance(default, bool) else str(default)


def description(dataset: Dataset) -> dict[str, Any]:
    """The interface as OpenAPI 3.1, with the values that this data set allows."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": wording.title(dataset.meta.title),
            "version": VERSION,
            "description": wording.about(dataset.version, dataset.covered_to),
        },
        "paths": {
            "/api": _described_path(wording.INDEX, "index"),
            PATH: _described_path(wording.DESCRIPTION, "openapi"),
            **{endpoint.path: {"get": _operation(endpoint, dataset)} for endpoint in ENDPOINTS},
        },
        "components": {
            "parameters": {option.name: _parameter(option, dataset) for option in FILTERS},
            "schemas": {"Problem": _PROBLEM},
        },
    }


def _described_path(summary: str, name: str) -> dict[str, Any]:
    answer = {"description": summary, "content": {"application/json": {"schema": _OBJECT}}}
    responses = {"200": answer, **_problems("400", "503")}
    return {"get": {"summary": summary, "operationId": name, "responses": responses}}


def _operation(endpoint: Endpoint, dataset: Dataset) -> dict[str, Any]:
    return {
        "summary": endpoint.gives,
        "operationId": endpoint.path.strip("/").replace("/", "_").replace(".", "_"),
        "parameters": [
            *(
                {"$ref": f"#/components/parameters/{option.name}"}
                for option in shared_with(endpoint.fields)
            ),
            *(_parameter(option, dataset) for option in endpoint.fields),
        ],
        "responses": {
            "200": {
                "description": endpoint.gives,
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": {endpoint.mime: {"schema": _schema(endpoint)}},
            },
            "304": {"description": wording.UNCHANGED},
            **_problems("400", *(["404"] if endpoint.may_be_empty else []), "503"),
        },
    }


def _schema(endpoint: Endpoint) -> dict[str, Any]:
    """Of the body: as the endpoint says, else rows as JSON, else a text or bytes."""
    if endpoint.schema:
        return dict(endpoint.schema)
    if endpoint.mime != "application/json":
        return {"type": "string"}
    return {
        "type": "object",
        "properties": {"about": _OBJECT, "rows": {"type": "array", "items": _row(endpoint)}},
        "required": ["about", "rows"],
    }


def _row(endpoint: Endpoint) -> dict[str, Any]:
    """Of a row: its columns, where they do not depend on what is asked."""
    if not endpoint.columns:
        return _OBJECT
    return {
        "type": "object",
        "properties": {column.name: _cell(column) for column in endpoint.columns},
        "required": [column.name for column in endpoint.columns],
        "additionalProperties": False,
    }


def _cell(column: Column) -> dict[str, Any]:
    kind: dict[str, Any] = {
        "type": _JSON_TYPES.get(column.kind, "string"),
        "description": column.meaning,
    }
    if column.kind == "date":
        kind["format"] = "date"
    if not column.required:
        kind["type"] = [kind["type"], "null"]
    return kind


def _parameter(option: Option, dataset: Dataset) -> dict[str, Any]:
    value = option.schema(dataset)
    if option.default not in (None, (), ""):
        value["default"] = option.default
    schema = {"type": "array", "items": value} if option.many else value
    return {
        "name": option.name,
        "in": "query",
        "description": option.meaning,
        "required": option.required,
        "schema": schema,
        **({"explode": True, "style": "form"} if option.many else {}),
    }


def _problems(*statuses: str) -> dict[str, Any]:
    words = {
        "400": wording.BAD_PARAMETER,
        "404": wording.NONE_LEFT,
        "503": wording.NO_DATA,
    }
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": words[status], "content": content} for status in statuses}


_OBJECT: Final = {"type": "object"}
_PROBLEM: Final = {
    "type": "object",
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "parameter": {"type": "string"},
        "allowed": {"type": "array", "items": {"type": "string"}},
        "faults": {"type": "integer"},
    },
    "required": ["status", "title", "detail"],
}
