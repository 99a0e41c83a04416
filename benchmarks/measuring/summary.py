"""What is said of many measurements: medians, spreads, ratios, tables. Nothing here measures."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some figures, and between what four fifths of them lie."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, figures: Iterable[float]) -> Spread | None:
        """None of no figures."""
        ranked = sorted(figures)
        if not ranked:
            return None
        return cls(*(percentile(ranked, share) for share in (0.5, 0.1, 0.9)))


def percentile(ranked: Sequence[float], share: float) -> float:
    """The figure below which that share of the ranked ones lies, between neighbours in proportion."""
    place = share * (len(ranked) - 1)
    below = int(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (ranked[above] - ranked[below]) * (place - below)


def median(figures: Iterable[float | None]) -> float | None:
    """The median of those that are there."""
    known = [figure for figure in figures if figure is not None]
    return statistics.median(known) if known else None


def ratios(
    rounds: Mapping[int, Sequence[float]], to: Mapping[int, Sequence[float]]
) -> Spread | None:
    """The ratio of two contestants' medians, round by round, in the rounds that both finished."""
    return Spread.of(
        statistics.median(rounds[number]) / statistics.median(to[number])
        for number in rounds
        if rounds[number] and to.get(number)
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first two are numbers, set to the right."""
    ruler = ["---" if place < 2 else "---:" for place in range(len(head))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ruler, *rows))


def ratio_in_words(spread: Spread | None) -> str:
    """A ratio with its spread."""
    if spread is None:
        return "–"
    return f"{spread.median:.2f} ({spread.low:.2f}–{spread.high:.2f})"


def number(figure: float | None, digits: int = 0) -> str:
    """A figure, or a dash where there is none."""
    return "–" if figure is None else f"{figure:,.{digits}f}"
