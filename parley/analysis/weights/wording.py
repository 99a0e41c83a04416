"""Why a weighted figure is blank, in words."""

from __future__ import annotations

from typing import Final

NOTHING_WEIGHS: Final = "all shared clauses weigh 0"
