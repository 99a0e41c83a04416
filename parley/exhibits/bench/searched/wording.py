"""What the searches for packages say of what they look through."""

from __future__ import annotations

from typing import Final

from parley.exhibits.bench.searched.model import Search
from parley.exhibits.bench.wording import NOBODY_SPOKE, SUPPOSED, SUPPOSED_MARK, named
from parley.isolation import isolated
from parley.wording import count, in_digits, listed, plural

SOME_SUPPOSED: Final = f"{SUPPOSED_MARK} Some of these stances are {SUPPOSED}."


def mark(*, supposed: bool) -> str:
    """' (◇ with stances that are supposed, and stated by nobody)' after what hangs on some; else ''."""
    return f" ({SUPPOSED_MARK} with stances that are {SUPPOSED})" if supposed else ""


def rests_on(among: Search, *parties: str) -> str:
    """How many packages of how many issues, and how many of the stances on their clauses are known.

    ``parties`` are the keys of those whose stances count, all where none are given.
    """
    clauses = len(among.clause_ids)
    every = clauses * len(parties or among.field.keys)
    known = among.known(*parties)
    return (
        f"{count(among.space.size, 'package')} of {count(len(among.space.issues), 'issue')}; of "
        f"{count(every, 'stance')} on {count(clauses, 'clause')} that may be taken {in_digits(known)} "
        f"{plural(known, one='is', other='are')} known. The rest is unknown, which is never acceptance."
    )


def nobody_spoke(among: Search) -> str:
    """That no party has spoken on anything that may be taken, so that all packages are alike."""
    number = count(among.space.size, "package")
    return f"{NOBODY_SPOKE} that may be taken: of {number} none is better than another, as silence is no acceptance."


def unheard(among: Search) -> str:
    """'Russia was not heard on anything that may be taken, ...'; '' where all were, or nobody."""
    silent = among.unheard
    if not silent or len(silent) == len(among.field.parties):
        return ""
    was = plural(len(silent), one="was", other="were")
    return (
        f"{named(among.bench, silent)} {was} not heard on anything that may be taken, so that nothing here says what "
        "would hold there."
    )


def nothing_to_choose(among: Search) -> str:
    """That one package alone is possible, and why; '' where there are more."""
    if among.space.free:
        return ""
    if not among.space.forced:
        return "All that the package takes is pinned, so there is nothing to search."
    if not among.pinned:
        return "On each issue that the package takes one wording alone is in view, so there is nothing to search."
    return "Each issue that the package takes is pinned or has one wording alone in view, so there is nothing to search."


def notes(among: Search, *, leave_out: bool) -> tuple[str, ...]:
    """What may be taken, what stays as it is, and what is not searched."""
    which = (
        "The package takes nothing, so every issue in play is searched."
        if among.whole
        else "Searched are the issues that the package takes. What it leaves out is not searched, and stays left out."
    )
    may = (
        "Each of them takes what one of the texts in view says on it, or is left out."
        if leave_out
        else "Each of them takes what one of the texts in view says on it; none is left out."
    )
    return (f"{which} {may}", *_pinned(among), *_forced(among))


def _pinned(among: Search) -> list[str]:
    if not among.pinned:
        return []
    return [f"Pinned, and kept as they are: {_issues(among, among.pinned)}."]


def _forced(among: Search) -> list[str]:
    forced = among.space.forced
    if not forced:
        return []
    return [f"One wording alone is in view on {_issues(among, forced)}."]


def _issues(among: Search, issues: tuple[str, ...]) -> str:
    return listed(isolated(among.bench.issues[issue]) for issue in issues)
