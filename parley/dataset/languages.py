"""Languages by their short codes: which there are, and what they are called in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


def is_language(code: str) -> bool:
    """Whether the code names a language, as "en" and "uk" do (ISO 639, in small letters)."""
    return code in _names()


def language_name(code: str) -> str:
    """What the language is called: "Ukrainian" for "uk". Raises KeyError for an unknown code."""
    return _names()[code]


@cache
def _names() -> Mapping[str, str]:
    """Code -> English name, for every language of the Unicode locale data without its variants."""
    # Only here, so that importing parley does not wait for it.
    from babel import Locale

    named = Locale("en").languages
    return {code: str(name) for code, name in named.items() if "_" not in code}
