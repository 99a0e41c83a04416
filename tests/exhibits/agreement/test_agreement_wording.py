"""What measures are called and ask, and how two actors stand, in every combination."""

from __future__ import annotations

import pandas as pd
import pytest

from parley.analysis.agreement import MEASURES
from parley.dataset import Dataset
from parley.exhibits.agreement.pair.model import Model, build
from parley.exhibits.agreement.pair.wording import sentence
from parley.exhibits.agreement.pairs import model as pairs_model
from parley.exhibits.agreement.wording import ASKS, TITLES


def test_every_measure_has_a_name_and_a_question():
    assert list(TITLES) == list(ASKS) == list(MEASURES)
    assert all(title for title in TITLES.values())
    assert all(question.endswith("?") for question in ASKS.values())


@pytest.fixture(scope="module")
def chosen(frozen: Dataset) -> Model:
    """Ukraine and Russia on the US 28 points: 3 clauses alike, 4 apart, 2 with a 0."""
    return build(pairs_model.build(frozen.view(plan="us-28")), "ua", "ru")


SAME = "on the same side on 3 (11, 18 and 24)"
APART = "n different sides on 4 (7, 13, 20 and 21)"
MIXED = "ne of them is mixed on 2 (5 and 25)"


@pytest.mark.parametrize(
    ("relations", "said"),
    [
        (("same", "opposite"), f" They stand {SAME}; o{APART}."),
        (("same", "mixed"), f" They stand {SAME}; o{MIXED}."),
        (("same",), f" They stand {SAME}."),
        (("opposite", "mixed"), f" O{APART}; o{MIXED}."),
        (("opposite",), f" O{APART}."),
        (("mixed",), f" O{MIXED}."),
        ((), ""),
    ],
)
def test_how_two_stand_without_some_relations(chosen: Model, relations: tuple, said: str):
    kept: pd.DataFrame = chosen.clauses[chosen.clauses["relation"].isin(relations)]
    part = Model(
        chosen.agreement, chosen.first, chosen.second, chosen.figure, kept, chosen.sources,
        chosen.ranks,
    )  # fmt: skip
    assert sentence(part) == f"Ukraine and Russia share {len(kept)} of 28 points.{said}"
