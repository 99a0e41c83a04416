"""Quantities that texts share, against terms.csv."""

from __future__ import annotations

import math
from itertools import combinations

from parley.analysis.lineage import Quantity, align, measures_in_turn, shared_quantities
from parley.dataset import Dataset, View


def quantities(view: View, *plans: str) -> list[Quantity]:
    return shared_quantities(view, align(view, plans))


def values(numbers: list[Quantity]) -> list[tuple[tuple[str, ...], list[float]]]:
    return [
        (tuple(name for names in measures_in_turn(quantity.terms) for name in names[:1]),
         quantity.terms["value"].tolist())
        for quantity in numbers
    ]  # fmt: skip


def test_quantities_against_terms_csv(frozen: Dataset):
    view = frozen.view()
    # terms.csv: troop_cap 600000 in us-28/6 and 800000 in eu-28/6; both share the plant's power.
    assert values(quantities(view, "us-28", "eu-28")) == [
        (("troop_cap",), [600_000, 800_000]),
        (("power_share_ukraine",), [50, 50]),
        (("power_share_russia",), [50, 50]),
    ]
    # european_contribution stands in us-28/14b and ua-us-20/9a. The others are tied by lineage:
    # us-28/6 -> ua-us-20/4 (a cap, then a level) and us-28/14a -> ua-us-20/9.
    assert values(quantities(view, "us-28", "ua-us-20")) == [
        (("european_contribution",), [1e11, 1e11]),
        (("troop_cap", "troop_level"), [600_000, 800_000]),
        (("frozen_assets_invested", "recovery_target"), [1e11, 8e11]),
    ]


def test_there_is_a_gap_only_where_the_measure_is_the_same(frozen: Dataset):
    cap, *_ = quantities(frozen.view(), "us-28", "eu-28")
    assert (cap.measure, cap.unit, cap.gap) == ("troop_cap", "people", 200_000)
    _, tied, *_ = quantities(frozen.view(), "us-28", "ua-us-20")
    assert tied.measure is None
    assert math.isnan(tied.gap)


def test_unlike_units_are_never_one_quantity(frozen: Dataset):
    # The texts that name any quantity.
    plans = ["istanbul-2022", "us-28", "eu-28", "gva-19", "ua-us-20", "paris-2026-01", "gaza-20"]
    for pair in combinations(plans, 2):
        for quantity in quantities(frozen.view(), *pair):
            assert set(quantity.terms["unit"]) == {quantity.unit}
            assert quantity.terms["plan_id"].nunique() == 2


def test_texts_that_share_no_quantity(frozen: Dataset):
    assert quantities(frozen.view(), "us-28", "gaza-20") == []
