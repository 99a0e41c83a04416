"""What is said of what was found, and of what was not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from parley.isolation import isolated
from parley.wording import count, day, listed

FIELDS: Final[Mapping[str, str]] = {
    "number": "its number",
    "heading": "its heading",
    "summary": "its summary",
    "quantity": "its quantities",
    "issue": "the name of its issue",
    "issue_question": "the question of its issue",
    "text": "the name of its text",
    "obliged": "who must act",
    "name": "its name",
    "status": "its status",
    "sponsors": "who put it forward",
    "speaker": "its speaker",
    "actor": "whose statement it is",
    "clause": "its clause",
    "claim": "its claim",
    "expert": "whose view it is",
    "title": "its title",
    "involved": "who was involved",
    "description": "its description",
    "affiliation": "the institution",
    "role": "the role",
    "country": "the country",
    "publisher": "its publisher",
}
"""Where a word stands."""

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "clause": ("clause", "clauses"),
    "text": ("text", "texts"),
    "statement": ("statement", "statements"),
    "view": ("expert's view", "experts' views"),
    "event": ("event", "events"),
    "actor": ("actor", "actors"),
    "expert": ("expert", "experts"),
    "source": ("source", "sources"),
}
"""What is found: one, and several."""

FILTERS: Final[Mapping[str, str]] = {
    "plan": "the texts chosen",
    "issue": "the issues chosen",
    "actor": "the actors chosen",
    "side": "the sides chosen",
    "basis": "the bases chosen",
    "asof": "the as-of date",
    "text": "the search text",
}
"""The filters of a view."""

NO_WORD: Final = "The question holds no word to look for."


def clause(name: str, heading: str) -> str:
    """What a clause is called: 'US 28 points 6: Ceiling of 600,000'."""
    return f"{name}: {isolated(heading)}"


def statement(actor: str, when: date, about: str) -> str:
    """What a statement is called: 'Ukraine on US 28 points 6, 4 July 2026'."""
    return f"{actor} on {about}, {day(when)}"


def view(expert: str, when: date, claim: str) -> str:
    """What an expert's view is called."""
    return f"{expert}, {day(when)}: {isolated(claim)}"


def stands(typed: str, field: str) -> str:
    """That a word stands there."""
    return f"'{typed}' in {FIELDS[field]}"


def stands_as(typed: str, said: str, field: str) -> str:
    """That what a word is read as stands there."""
    return f"'{typed}' read as '{said}' in {FIELDS[field]}"


def leads_to(typed: str, name: str) -> str:
    """That a word leads to something by its id."""
    return f"'{typed}' leads to {name}"


def why(parts: Iterable[str]) -> str:
    """What matched, word by word."""
    return "; ".join(parts)


def found(counts: Mapping[str, int]) -> str:
    """How much was found of each kind."""
    return f"Found: {listed(_counted(counts))}."


def nothing(unknown: Iterable[str], known: Iterable[str]) -> str:
    """That nothing answers the question, and which words stand where or nowhere."""
    nowhere, somewhere = _quoted(unknown), _quoted(known)
    if nowhere and somewhere:
        return (
            f"Nothing found: {listed(nowhere)} {_stand(nowhere)} nowhere in the data, and what "
            f"{_stand(somewhere, 'holds', 'hold')} {listed(somewhere)} alone would answer little of the question."
        )
    if nowhere:
        return f"Nothing found: {listed(nowhere)} {_stand(nowhere)} nowhere in the data."
    return f"Nothing found: no row holds enough of {listed(somewhere)} together."


def outside(name: str, counts: Mapping[str, int]) -> str:
    """That rows answer the question which a filter keeps out."""
    return f"Without {FILTERS[name]}: {listed(_counted(counts))} more."


def all_outside(counts: Mapping[str, int]) -> str:
    """That rows answer the question, all of which the filters keep out."""
    return f"Nothing found under these filters; outside them: {listed(_counted(counts))}."


def _counted(counts: Mapping[str, int]) -> list[str]:
    return [count(number, *KINDS[kind]) for kind, number in counts.items() if number]


def _quoted(words: Iterable[str]) -> list[str]:
    return [f"'{word}'" for word in words]


def _stand(words: list[str], one: str = "stands", several: str = "stand") -> str:
    return one if len(words) == 1 else several
