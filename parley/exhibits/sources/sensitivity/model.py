"""The findings, and in what share of draws each holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Self

import pandas as pd

from parley.analysis.reliability import DRAWS, coded_twice, findings
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.opening_text import text_to_show
from parley.exhibits.options import ids, word

FIRM_SHARE: Final = 0.95
"""From this share of draws up a finding stays on its list in nearly every one."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """The text whose points are ranked."""

    text: str | None = word("so_shaken", "Text", ids("plans"), "the text whose points are ranked; if left out, the one that pages on one text open on", decided_by_view=True)
# fmt: on

    def decided(self, view: View) -> Self:
        """The same with the text that is shown."""
        return replace(self, text=text_to_show(view, self.text))


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The findings under redrawn stances.

    ``findings`` has the columns of `analysis.reliability.findings`, ``draws`` is how often
    stances were redrawn; ``coded`` says whether any row of the view was coded twice.
    """

    view: View
    options: Options
    findings: pd.DataFrame
    coded: bool
    draws: int

    @property
    def empty(self) -> bool:
        """Whether nothing is known of a second coding; without findings there is still that to say."""
        return not self.coded

    @property
    def lasting(self) -> int:
        """How many findings stay among the first of their list in nearly every draw."""
        return int((self.findings["among"].round(2) >= FIRM_SHARE).sum())

    @property
    def ranked_first(self) -> pd.DataFrame:
        """The findings that stand first on their list."""
        return self.findings[self.findings["place"] == 1]


def build(view: View, options: Options = Options(), *, draws: int | None = None) -> Model:
    """The findings of the view over so many ``draws``, `DRAWS` if left out; the pairs are taken over all its texts."""
    return _drawn(view, options, DRAWS if draws is None else draws)


@shared
def _drawn(view: View, options: Options, draws: int) -> Model:
    coded = not coded_twice(view).empty
    plan_id = text_to_show(view, options.text)
    return Model(view, options, findings(view, plan_id, draws=draws), coded, draws)
