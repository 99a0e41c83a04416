"""What the figure of the claims says in words."""

from __future__ import annotations

from typing import Final

from parley.analysis.experts import MIN_VOICES
from parley.charts.palette import SIGNS
from parley.dataset import Dataset, Record
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.analysts.splits.model import Model
from parley.exhibits.legend import Chip
from parley.isolation import isolated
from parley.wording import count, day, in_digits, listed, plural

TITLE: Final = "Which claims split the experts most?"
NOTES: Final = "voices"
"""Heads the figures at the right."""

LONGEST: Final = 120
"""Letters of a headline that is still read at a glance: a longer claim is not quoted in it."""


def speakers(dataset: Dataset, analysts: str) -> str:
    """Who speaks with one voice: 'George Beebe and Anatol Lieven'."""
    return listed(dataset.names.analysts[analyst_id] for analyst_id in split(analysts))


def voice_words(dataset: Dataset, voice: Record) -> str:
    """Who it is and, on a second line, what was said when."""
    stance, when = CLAIM_STANCE_WORDS[voice["stance"]], day(voice["date"])
    return f"{speakers(dataset, voice['analysts'])}\n{stance}, {when}"


def line(claim: Record) -> str:
    """'4 for, 3 against, polarisation 0.68'."""
    parts = [f"{in_digits(claim['in_favour'])} for", f"{in_digits(claim['against'])} against"]
    parts += [f"{in_digits(claim['both_ways'])} both ways"] if claim["both_ways"] else []
    if claim["polarisation"] is not None:
        parts.append(f"polarisation {claim['polarisation']:.2f}")
    return ", ".join(parts)


def _who(number: int, do: str) -> str:
    """'5 agree', '1 agrees'."""
    return f"{in_digits(number)} {plural(number, one=do + 's', other=do)}"


def finding(model: Model) -> str:
    """The claim that splits the experts most, or where it is long on how many they part; '' for none."""
    most = model.most_polarised
    if most is not None and most["split"]:
        statement = isolated(most["statement"].rstrip("."))
        sides = f"{_who(most['in_favour'], 'agree')}, {_who(most['against'], 'disagree')}"
        quoting = f"Experts part most on \u201c{statement}\u201d: {sides}"
        if len(quoting) <= LONGEST:
            return quoting
    if model.with_both_camps:
        return (
            f"Experts stand on both sides of {in_digits(model.with_both_camps)} of "
            f"{count(len(model.ranked), 'claim')}"
        )
    return "" if model.empty else "On no claim do experts stand on both sides"


def summary(model: Model) -> str:
    """The claim that splits the experts most, and on how many both camps have a voice."""
    if model.empty:
        return "No view on any claim was found."
    camps = (
        f"On {in_digits(model.with_both_camps)} of {count(len(model.ranked), 'claim')} there are voices "
        "for and against."
    )
    most = model.most_polarised
    if most is None:
        return f"{camps} None was spoken on by {MIN_VOICES} or more, too few to rank them."
    if most["polarisation"] == 0:
        return f"{camps} Where {MIN_VOICES} or more spoke, all gave one answer."
    statement, voices = isolated(most["statement"].rstrip(".")), count(most["n"], "voice")
    return f"Widest apart: \u201c{statement}\u201d ({line(most)}, {voices}). {camps}"


def rests_on(model: Model) -> str:
    """How many of the claims are shown with how many voices, and what a gap means."""
    claims, voices = count(len(model.claims), "claim"), count(int(model.claims["n"].sum()), "voice")
    return (
        f"{claims} of {in_digits(len(model.ranked))}, {voices}. Who has no dot in a line was not found "
        "to have spoken on it."
    )


def legend() -> tuple[Chip, ...]:
    """What a dot and a diamond are."""
    return (
        Chip("one voice", colour="muted", form="dot"),
        Chip("a paper signed by several, one voice", colour="muted", form="diamond"),
    )


def notes() -> tuple[str, ...]:
    """What the signs say, what polarisation is, and which claims have none."""
    signs = " · ".join(f"{SIGNS[stance]} {CLAIM_STANCE_WORDS[stance]}" for stance in sorted(SIGNS))
    return (
        signs,
        "Polarisation is (1 - A) / 2 with van der Eijk's A: 0 where all give one answer, "
        "0.5 where all answers are equally frequent, 1 where half stand at each end.",
        f"Polarisation needs {MIN_VOICES} voices; with fewer, the claim stands at the end.",
    )
