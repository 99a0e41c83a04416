"""A package: for each issue the text whose wording is taken, and how it stands in an address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LEFT_OUT: Final = ""
"""The option that an issue has where nothing is taken."""

_RESERVED: Final = {"%": "%25", ":": "%3A", ",": "%2C"}


@dataclass(frozen=True, slots=True)
class Package:
    """One option an issue; an issue that is not named is left out.

    ``choices`` are pairs of an issue's and an option's id, sorted by issue, so that two packages that
    take the same are equal. Ids are only looked up by a `parley.analysis.packages.Field`.
    """

    choices: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        taken = sorted((issue, option) for issue, option in self.choices if option != LEFT_OUT)
        issues = [issue for issue, _ in taken]
        if twice := [issue for issue in issues if issues.count(issue) > 1]:
            raise ValueError(
                f"package: issue {twice[0]!r} is named twice; it takes one option an issue"
            )
        object.__setattr__(self, "choices", tuple(taken))

    @classmethod
    def of(cls, choices: Mapping[str, str]) -> Package:
        """The package of a mapping from issues to options, '' for left out."""
        return cls(tuple(choices.items()))

    @classmethod
    def read(cls, text: str) -> Package:
        """The package that `text` gives. Raises `ValueError` for a part that is no pair.

        >>> Package.read("territory:us-28,elections:ua-us-20").option("territory")
        'us-28'
        """
        pairs = []
        for part in text.split(",") if text else []:
            issue, colon, option = part.partition(":")
            if not colon or not issue or ":" in option:
                raise ValueError(
                    f"package: {part!r} is no choice; right would be issue:option, "
                    "separated by commas"
                )
            pairs.append((_plain(issue), _plain(option)))
        return cls(tuple(pairs))

    @property
    def text(self) -> str:
        """``issue:option,issue:option``, as addresses have it; '' for nothing."""
        return ",".join(f"{_marked(issue)}:{_marked(option)}" for issue, option in self.choices)

    @property
    def issues(self) -> tuple[str, ...]:
        """The issues that are not left out."""
        return tuple(issue for issue, _ in self.choices)

    def option(self, issue_id: str) -> str:
        """The option that an issue has; '' where it is left out."""
        return dict(self.choices).get(issue_id, LEFT_OUT)

    def with_option(self, issue_id: str, option_id: str) -> Package:
        """The package with another option on one issue; '' leaves it out."""
        return Package.of({**dict(self.choices), issue_id: option_id})

    def __str__(self) -> str:
        return self.text


def _marked(id_: str) -> str:
    return "".join(_RESERVED.get(letter, letter) for letter in id_)


def _plain(text: str) -> str:
    for letter, mark in reversed(_RESERVED.items()):
        text = text.replace(mark, letter)
    return text
