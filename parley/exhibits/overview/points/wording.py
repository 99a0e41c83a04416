"""Points, how the sides stand on them and what is in the way, in sentences."""

from __future__ import annotations

from typing import Final

from parley.charts.palette import SIGNS
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.overview.points.model import Objection, Point
from parley.exhibits.wording.shared import named_up_to
from parley.isolation import isolated
from parley.wording import count, in_digits

NEAREST: Final = "Nearest to agreement"
FURTHEST_APART: Final = "Most contested"
NEITHER: Final = "Nearest to agreement, and most contested"
"""Heading where there is nothing to rank."""

NO_NEAREST: Final = "On no point were two sides heard."
NONE_APART: Final = "On no point does one side accept and another object."


def nearest_note(text: str) -> str:
    """How the points of the text of that name come on the first list."""
    return (
        f"Points of {text} on which the most reluctant side comes closest to accepting. In brackets "
        "a side's mean, from \u22122, rejects, to 2, endorses. Silence is not acceptance."
    )


def furthest_apart_note(text: str) -> str:
    """How they come on the second."""
    return f"Points of {text} on which the sides stand furthest apart."


def name(number: str, heading: str) -> str:
    """'Point 20: Ceasefire on acceptance'."""
    return f"Point {isolated(number)}: {isolated(heading)}"


def standing(point: Point) -> str:
    """How the sides stand, and which of them were not heard.

    '8 of 9 actors heard accept it; furthest apart: United States (2.0) and Russia (0.0).' In
    brackets stand means of the sides.
    """
    accept = accepted_by(point)
    sentences = [f"{accept}."]
    if point.highest > point.lowest:
        willing = f"{point.most_willing} ({_signed(point.highest)})"
        reluctant = f"{point.most_reluctant} ({_signed(point.lowest)})"
        sentences = [f"{accept}; furthest apart: {willing} and {reluctant}."]
    if point.unheard:
        sentences.append(f"Not heard: {named_up_to(point.unheard)}.")
    return " ".join(sentences)


def accepted_by(point: Point) -> str:
    """'8 of 9 actors heard accept it'."""
    return f"{in_digits(point.in_favour)} of {count(point.n, 'actor')} heard accept it"


def accepted_by_heard(point: Point) -> str:
    """'3 of 3 actors heard accept it; not heard: Russia and Other'."""
    accept = accepted_by(point)
    return f"{accept}; not heard: {named_up_to(point.unheard)}" if point.unheard else accept


def ends(point: Point) -> str:
    """'++ Ukraine, −− Russia': the two sides furthest apart, each with its middle stance."""
    willing = f"{SIGNS[point.willing]} {point.most_willing}"
    return f"{willing}, {SIGNS[point.reluctant]} {point.most_reluctant}"


def objector(objection: Objection) -> str:
    """'Russia rejects' with its sign."""
    return f"{SIGNS[objection.stance]} {objection.actor} {STANCE_WORDS[objection.stance]}"


def _signed(mean: float) -> str:
    return f"{mean:.1f}".replace("-", "\u2212")
