"""Where readers report an error in the data: a setting of the host, an address with the row filled in."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

REPORT_VARIABLE: Final = "PARLEY_REPORT_TO"
"""The environment's name for it: ``mailto:`` and an address, or an https address, which may hold
``{subject}`` and ``{body}``."""

SUBJECT, BODY = "{subject}", "{body}"

_MAIL: Final = re.compile(r"mailto:[^\s@<>\"?&#%{}()]+@[^\s@<>\"?&#%{}()]+", re.IGNORECASE)
_NEVER: Final = re.compile(r"[\s<>\"{}\\|^`]")
"""What no address holds, once its places to fill in are taken out."""


@dataclass(frozen=True, slots=True)
class ReportTo:
    """An address to which errors are reported; ``setting`` is as `read` accepted it."""

    setting: str

    def about(self, subject: str, body: str) -> str:
        """The address that opens a message with this subject and text."""
        said = {SUBJECT: quote(subject, safe=""), BODY: quote(body, safe="")}
        if _MAIL.fullmatch(self.setting):
            return f"{self.setting}?subject={said[SUBJECT]}&body={said[BODY]}"
        return re.sub(r"\{\w+\}", lambda place: said[place[0]], self.setting)


def read(setting: str) -> ReportTo:
    """The setting as an address. Raises `ValueError` for what is neither mail nor https."""
    if _MAIL.fullmatch(setting):
        return ReportTo(setting)
    try:
        parts = urlsplit(setting)
        host = parts.hostname if parts.scheme == "https" else None
    except ValueError:
        host = None
    filled = setting.replace(SUBJECT, "").replace(BODY, "")
    if not host or _NEVER.search(filled) or "{" in parts.netloc:
        raise ValueError(
            f"{REPORT_VARIABLE}: {setting!r} is no address to report to; allowed: "
            "mailto:name@example.org, or an https address, which may hold {subject} and {body}"
        )
    return ReportTo(setting)


def report_to() -> ReportTo | None:
    """What the host set; None where nothing is. Raises what `read` raises."""
    setting = os.environ.get(REPORT_VARIABLE, "").strip()
    return read(setting) if setting else None
