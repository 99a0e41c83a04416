"""The claims by how far they split the experts: a dot a voice, with the figures beside them."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.experts import MIN_VOICES, claim_splits, voices
from parley.charts.palette import SIGNS
from parley.dataset import View, records
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.analysts import claim_dots
from parley.exhibits.analysts.claim_dots import Dot, Row
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.wording import count, day, listed, names

TITLE: Final = "Which claims split the experts most?"
MOST_CLAIMS: Final = 12
ORDERS: Final = ("most divided", "most spoken on")


def ranked(view: View, themes: tuple[str, ...] = (), order: str = ORDERS[0]) -> pd.DataFrame:
    """The claims on which anybody spoke, in one of the `ORDERS`.

    Columns: those of `analysis.experts.claim_splits`, and the claim's ``statement`` and
    ``theme``. Raises `ValueError` for another order.
    """
    if order not in ORDERS:
        raise ValueError(f"order: {order!r} is not known; allowed: {', '.join(ORDERS)}")
    found = claim_splits(view).merge(
        view.dataset["claims"][["claim_id", "statement", "theme"]], on="claim_id"
    )
    found = found[found["n"] > 0]
    if themes:
        found = found[found["theme"].isin(themes)]
    if order == ORDERS[1]:
        found = found.sort_values("n", ascending=False, kind="stable")
    return found.reset_index(drop=True)


def exhibit(view: View, found: pd.DataFrame, *, every: bool = False, dark: bool = False) -> Exhibit:
    """The figure of the first claims, or of ``every`` one, with its table of all."""
    shown = found if every else found.head(MOST_CLAIMS)
    heard = voices(view)
    heard = heard[heard["claim_id"].isin(shown["claim_id"])]
    rows = [Row(row["claim_id"], row["statement"], _aside(row)) for row in records(shown)]
    return Exhibit(
        key="splits",
        title=TITLE,
        summary=summary(found),
        rests_on=(
            f"{count(len(shown), 'claim')} of {len(found):,}, {count(int(shown['n'].sum()), 'voice')}. "
            f"Polarisation needs {MIN_VOICES} voices; with fewer, the claim stands at the end."
        ),
        table=table(shown),
        source_ids=_source_ids(view, heard),
        view=view,
        figure=claim_dots.figure(
            rows,
            dots(view, heard, list(shown["claim_id"])),
            CLAIM_STANCE_WORDS,
            aside="voices\npolarisation",
            name="splits",
            dark=dark,
        ),
        lines=tuple((row["statement"], line(row)) for row in records(shown)),
        legend=(
            "a dot is a voice, a diamond two experts with one paper · "
            + " · ".join(f"{SIGNS[one]} {CLAIM_STANCE_WORDS[one]}" for one in sorted(SIGNS)),
            "polarisation is (1 - A) / 2 with van der Eijk's A: 0 where all give one answer, "
            "0.5 where all answers are equally frequent, 1 where half stand at each end",
        ),
        least_width=claim_dots.least_width(),
        hidden=("claim_id",),
        widths={"claim": 330},
        choice_at=lambda row, _: CHOICE_SEPARATOR + str(shown["claim_id"].iloc[row]),
    )


def one_claim(view: View, found: pd.DataFrame, *, dark: bool = False) -> Exhibit:
    """The same figure for the one claim in ``found``, with its voices as the table."""
    (claim,) = records(found)
    heard = voices(view)
    heard = heard[heard["claim_id"] == claim["claim_id"]].sort_values(
        "stance", ascending=False, kind="stable"
    )
    told = [(SIGNS[row["stance"]], speakers(view, row["analysts"])) for row in records(heard)]
    return Exhibit(
        key="one_claim",
        title=claim["statement"],
        summary=f"{count(claim['n'], 'voice')}: {line(claim)}.",
        rests_on="Who is not named was not found to have spoken on this claim.",
        table=pd.DataFrame(
            {
                "voice": [who for _, who in told],
                "view": [CLAIM_STANCE_WORDS[row["stance"]] for row in records(heard)],
                "date": heard["date"].dt.date.to_numpy(),
            }
        ),
        source_ids=_source_ids(view, heard),
        view=view,
        figure=claim_dots.figure(
            [Row(claim["claim_id"], claim["statement"], _aside(claim))],
            dots(view, heard, [claim["claim_id"]]),
            CLAIM_STANCE_WORDS,
            aside="voices\npolarisation",
            name="one-claim",
            dark=dark,
        ),
        lines=tuple((sign, who) for sign, who in told),
        least_width=claim_dots.least_width(),
    )


def dots(view: View, heard: pd.DataFrame, claims: list[str]) -> list[Dot]:
    """A dot for each voice on one of the claims, which stand in the order of the rows."""
    place = {claim: n for n, claim in enumerate(claims)}
    return [
        Dot(
            row=place[voice["claim_id"]],
            stance=voice["stance"],
            words=f"{speakers(view, voice['analysts'])}\n"
            f"{CLAIM_STANCE_WORDS[voice['stance']]}, {day(voice['date'])}",
            choice=split(voice["analysts"])[0] + CHOICE_SEPARATOR + voice["claim_id"],
            joint=voice["joint"],
        )
        for voice in records(heard)
    ]


def speakers(view: View, analysts: str) -> str:
    """The names behind a voice: 'George Beebe and Anatol Lieven'."""
    return listed(names(view.dataset["analysts"], split(analysts), "analyst_id", "name"))


def _aside(row: dict) -> str:
    return f"{row['n']:,}\n" + ("" if row["polarisation"] is None else f"{row['polarisation']:.2f}")


def line(row: dict) -> str:
    """'4 for, 3 against, polarisation 0.68'."""
    parts = [f"{row['in_favour']:,} for", f"{row['against']:,} against"]
    parts += [f"{row['both_ways']:,} both ways"] if row["both_ways"] else []
    if row["polarisation"] is not None:
        parts.append(f"polarisation {row['polarisation']:.2f}")
    return ", ".join(parts)


def table(shown: pd.DataFrame) -> pd.DataFrame:
    """The figures as a table: one row a claim, the numbers rounded to two places."""
    return pd.DataFrame(
        {
            "claim_id": shown["claim_id"],
            "claim": shown["statement"],
            "voices": shown["n"],
            "against": shown["against"],
            "both ways": shown["both_ways"],
            "for": shown["in_favour"],
            "polarisation": shown["polarisation"].round(2),
            "A": shown["agreement_a"].round(2),
            "mean": shown["mean"].round(2),
            "spread": shown["spread"].round(2),
            "theme": shown["theme"],
        }
    )


def summary(found: pd.DataFrame) -> str:
    """The claim that splits them most, and on how many claims both camps have a voice."""
    if found.empty:
        return "No view on any claim was found."
    both = int(((found["against"] > 0) & (found["in_favour"] > 0)).sum())
    sides = f"On {both:,} of {count(len(found), 'claim')} there are voices for and against."
    known = found[found["polarisation"].notna()]
    if known.empty:
        return f"{sides} None was spoken on by {MIN_VOICES} or more, too few to rank them."
    widest = records(known.loc[[known["polarisation"].idxmax()]])[0]
    if widest["polarisation"] == 0:
        return f"{sides} Where {MIN_VOICES} or more spoke, all gave one answer."
    return (
        f"Widest apart: \u201c{widest['statement'].rstrip('.')}\u201d ({line(widest)}, "
        f"{count(widest['n'], 'voice')}). {sides}"
    )


def _source_ids(view: View, heard: pd.DataFrame) -> tuple[str, ...]:
    views = view.dataset["analyst_views"].set_index("view_id")["source_id"]
    return tuple(views.reindex(heard["view_id"]).dropna().unique())
