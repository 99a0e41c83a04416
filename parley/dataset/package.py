"""datapackage.json: what a data set says about itself as a whole.

The file is optional in a user's own folder. The properties that describe the
tables are generated from the contract (see `describe`); those read here are
written by hand: name, title, version, description, licence, and under
``parley`` the last covered date, the scope rule, why copies were read and the language of the texts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from parley.dataset import wording
from parley.dataset.fault import Fault
from parley.dataset.languages import is_language

FILE: Final = "datapackage.json"
LANGUAGE: Final = "en"
"""Of the texts, where a data set does not say."""


@dataclass(frozen=True, slots=True)
class Meta:
    """Name, title, version and reach of a data set.

    ``copies`` says in a sentence why pages were read that carry another publisher's text;
    ``version`` is empty and ``covered_to`` None where the data set does not say. ``language`` is
    the one in which its texts are written, as a short code (ISO 639).
    """

    name: str
    title: str
    version: str = ""
    description: str = ""
    licence: str = ""
    licence_url: str = ""
    covered_to: date | None = None
    scope: str = ""
    copies: str = ""
    language: str = LANGUAGE


def read_meta(data: bytes | None, folder: str) -> tuple[Meta, list[Fault]]:
    """What ``datapackage.json`` says, or for want of it the folder's name, with the faults found."""
    if data is None:
        return Meta(name=folder, title=folder), []
    try:
        package = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        fault = Fault(FILE, 0, "", "", wording.not_json(error), wording.JSON_OBJECT)
        return Meta(name=folder, title=folder), [fault]
    if not isinstance(package, dict):
        fault = Fault(FILE, 0, "", "", wording.NOT_A_JSON_OBJECT, wording.JSON_OBJECT)
        return Meta(name=folder, title=folder), [fault]
    faults: list[Fault] = []
    own = package.get("parley", {})
    if not isinstance(own, dict):
        faults.append(
            Fault(FILE, 0, "parley", repr(own), wording.NOT_AN_OBJECT, wording.JSON_OBJECT)
        )
        own = {}
    licence = _first_object(package.get("licenses"))
    meta = Meta(
        name=_text(package, "name", folder, faults),
        title=_text(package, "title", folder, faults),
        version=_text(package, "version", "", faults),
        description=_text(package, "description", "", faults),
        licence=_text(licence, "name", "", faults),
        licence_url=_text(licence, "path", "", faults),
        covered_to=_date(own, "covered_to", faults),
        scope=_text(own, "scope", "", faults),
        copies=_text(own, "copies", "", faults),
        language=_language(own, "language", faults),
    )
    return meta, faults


def _first_object(value: Any) -> dict[str, Any]:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return value[0]
    return {}


def _text(package: dict[str, Any], key: str, default: str, faults: list[Fault]) -> str:
    value = package.get(key, default)
    if isinstance(value, str):
        return value
    faults.append(Fault(FILE, 0, key, repr(value), wording.NOT_A_TEXT, wording.QUOTED_TEXT))
    return default


def _date(package: dict[str, Any], key: str, faults: list[Fault]) -> date | None:
    value = _text(package, key, "", faults)
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        faults.append(Fault(FILE, 0, key, value, wording.NOT_A_DATE, wording.CALENDAR_DATE))
        return None


def _language(package: dict[str, Any], key: str, faults: list[Fault]) -> str:
    code = _text(package, key, LANGUAGE, faults)
    if code == LANGUAGE or is_language(code):
        return code
    faults.append(Fault(FILE, 0, key, code, wording.NOT_A_LANGUAGE, wording.LANGUAGE_CODE))
    return LANGUAGE
