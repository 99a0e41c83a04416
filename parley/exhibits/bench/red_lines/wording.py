"""The red lines in words."""

from __future__ import annotations

from typing import Final

from parley.exhibits.bench import wording as bench
from parley.exhibits.bench.red_lines.model import Model
from parley.wording import count

TITLE: Final = "What is in the way?"

SAID: Final = "what was said"
"""A column of the table."""

NONE: Final = "No party has a red line on it, as far as they have spoken."


def summary(model: Model) -> str:
    """How many red lines of how many parties, and where one step would decide."""
    reading = model.bench.reading
    number, who = len(reading.red_lines), len(reading.blocked_by)
    mark = f" ({bench.SUPPOSED_MARK} {bench.SUPPOSED})" if model.rows["supposed"].any() else ""
    said = f"{count(number, 'red line')} of {count(who, 'party', 'parties')}{mark}."
    return f"{said} {step}" if (step := one_step_short(model)) else said


def one_step_short(model: Model) -> str:
    """That a single stance decides; '' elsewhere."""
    short = model.bench.reading.one_step_short
    if short is None:
        return ""
    party, clause_id = short
    clause = model.view.dataset.names.clauses[clause_id]
    return (
        f"One step short: were {bench.named(model.bench, [party])} one step milder on {clause}, no red line that was "
        "heard would be left."
    )


RESTS_ON: Final = "A row is a red line and an actor whose stance makes it up, with the statement that it rests on."
