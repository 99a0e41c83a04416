"""How to cite what is shown: as text, BibTeX, RIS and CSL-JSON.

What programs read holds names as the data write them, without the marks that a sentence needs.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Final

from parley.export import wording
from parley.export.takeaway import Takeaway
from parley.isolation import as_written

_HASH_DIGITS: Final = 16
_TEX: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}%&$#_"},
    }
)


def text(takeaway: Takeaway) -> str:
    """One line for a footnote."""
    data = takeaway.view.dataset
    return wording.citation(
        title=takeaway.title,
        filters=takeaway.filters,
        data=takeaway.data,
        content_hash=data.content_hash[:_HASH_DIGITS],
        licence=data.meta.licence,
        address=takeaway.address,
        accessed=takeaway.accessed,
    )


def bibtex(takeaway: Takeaway) -> str:
    """An entry of type misc; ``urldate`` is the day of access."""
    data = takeaway.view.dataset
    fields = {
        "title": f"{{{_tex(takeaway.title)}}}",
        "howpublished": _tex(wording.how_published(data.meta.title)),
        "edition": _tex(wording.version(data.version)),
        "year": str(data.covered_to.year),
        "note": _tex(_note(takeaway)),
        "url": _url(takeaway.address),
        "urldate": takeaway.accessed.isoformat() if takeaway.accessed else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{_key(takeaway)},", *lines, "}", ""])


def ris(takeaway: Takeaway) -> str:
    """A record of type DATA, lines ended as the format wants them."""
    data = takeaway.view.dataset
    lines = [
        ("TY", "DATA"),
        ("TI", takeaway.title),
        ("T2", data.meta.title),
        ("ET", wording.version(data.version)),
        ("PY", str(data.covered_to.year)),
        ("PB", "Parley"),
        ("N1", _note(takeaway)),
        ("UR", takeaway.address),
        ("Y2", f"{takeaway.accessed:%Y/%m/%d}" if takeaway.accessed else ""),
        ("ER", ""),
    ]
    return "".join(
        f"{tag}  - {_line(value)}\r\n" for tag, value in lines if value or tag == "ER"
    )  # fmt: skip


def csl_json(takeaway: Takeaway) -> str:
    """An array with one item of type dataset, as citation managers import it."""
    data = takeaway.view.dataset
    item: dict[str, object] = {
        "id": _key(takeaway),
        "type": "dataset",
        "title": as_written(takeaway.title),
        "container-title": data.meta.title,
        "publisher": "Parley",
        "version": data.version,
        "issued": _date_parts(data.covered_to),
        "note": as_written(_note(takeaway)),
    }
    if takeaway.address:
        item["URL"] = takeaway.address
    if takeaway.accessed:
        item["accessed"] = _date_parts(takeaway.accessed)
    return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _note(takeaway: Takeaway) -> str:
    data = takeaway.view.dataset
    return wording.citation_note(takeaway.filters, data.content_hash, data.covered_to)


def _key(takeaway: Takeaway) -> str:
    data = takeaway.view.dataset
    return re.sub(r"[^a-z0-9-]+", "-", f"parley-{takeaway.key}-{data.version}".lower())


def _tex(value: str) -> str:
    return _line(value).translate(_TEX)


def _url(address: str) -> str:
    """The address without characters that would end the field."""
    return address.translate(str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"}))


def _line(value: str) -> str:
    return " ".join(as_written(value).split())


def _date_parts(value: date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[value.year, value.month, value.day]]}
