"""Weighted means and the weighted S: against published numbers, and by hand from the fictional set."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pytest

import parley
from parley.analysis.agreement.wording import too_few_shared
from parley.analysis.weights import s_of, weighted_mean, weighted_median, weighted_s
from parley.dataset import Checked, Dataset
from parley.exhibits.agreement.common_ground import exhibit
from parley.exhibits.agreement.common_ground import model as ground
from parley.exhibits.agreement.pair import model as pair
from parley.exhibits.agreement.pair import wording as pair_wording
from parley.exhibits.agreement.pairs import model as pairs
from parley.exhibits.agreement.pairs import wording as pairs_wording
from parley.exhibits.wording.weights import in_general, of_actor
from parley.export.answers import ANSWERS
from tests.analysis.agreement.test_measures import CAPABILITY, GERMANY, RUSSIA

Check = Callable[[Mapping[str, bytes | None]], Checked]

# Emission standards of ten states (Bueno de Mesquita 1994): position in years, capability, salience.
EMISSIONS = {
    "Netherlands": (4, 0.08, 0.8), "Belgium": (7, 0.08, 0.4), "Luxembourg": (4, 0.03, 0.2),
    "Germany": (4, 0.16, 0.8), "France": (10, 0.16, 0.6), "Italy": (10, 0.16, 0.6),
    "United Kingdom": (10, 0.16, 0.9), "Ireland": (7, 0.05, 0.1), "Denmark": (4, 0.05, 1.0),
    "Greece": (7, 0.08, 0.7),
}  # fmt: skip
POSITION, POWER, SALIENCE = np.array(list(EMISSIONS.values())).T

HEADER = "actor_id,issue_id,measure,value,source_id,note\n"

# The sluice is the issue of draft/2, on which Ostrell stands at -2, the millers at 0, Fennmark and
# the mediator at 2. Of the mediator no power is known, of the millers no salience.
ROWS = (
    "ostrell,,power,3,,\nfennmark,,power,1,,\nmillers,,power,2,,\n"
    "ostrell,sluice,salience,0.5,,\nostrell,,salience,0.1,,\nfennmark,,salience,0.5,,\nmediator,,salience,1,,\n"
)


@pytest.fixture(scope="module")
def weighed(check_changed: Check) -> Dataset:
    checked = check_changed({"weights.csv": (HEADER + ROWS).encode()})
    assert checked.report.faults == ()
    assert checked.dataset is not None
    return checked.dataset


def test_the_published_median_and_mean_of_the_emission_standards() -> None:
    assert weighted_median(POSITION, POWER * SALIENCE) == 7.0
    # 0.248 at 4, 0.093 at 7 and 0.336 at 10: 5.003 / 0.677.
    assert weighted_mean(POSITION, POWER * SALIENCE) == pytest.approx(7.390, abs=5e-4)


def test_the_published_s_of_1914_plain_and_weighted_by_capability() -> None:
    distance = np.abs(GERMANY - RUSSIA)
    assert s_of(distance, np.ones(20), span=3) == pytest.approx(0.4, abs=1e-12)
    assert s_of(distance, CAPABILITY, span=3) == pytest.approx(-0.46, abs=1e-12)


def test_who_is_not_known_is_left_out_and_nothing_weighs_nothing() -> None:
    positions = np.array([[2.0, np.nan], [-2.0, 1.0], [1.0, 1.0]])
    weights = np.array([[1.0, 1.0], [1.0, 0.0], [np.nan, np.nan]])
    np.testing.assert_array_equal(weighted_mean(positions, weights), [0.0, np.nan])
    assert np.isnan(weighted_median(positions[:, 1], weights[:, 1]))
    with pytest.raises(ValueError, match="weights: -1 is too small; allowed: 0 or more"):
        weighted_mean(np.array([1.0]), np.array([-1.0]))


def test_means_weighted_by_one_measure_and_by_two(weighed: Dataset) -> None:
    view = weighed.view(plan="draft")
    row = parley.weighted_means(view, by="power").set_index("clause_id").loc["draft/2"]
    # (3 * -2 + 2 * 0 + 1 * 2) / 6 = -4 / 6, without the mediator; unweighted (-2 + 0 + 2 + 2) / 4.
    assert (row["n"], row["mean"], row["weighed"]) == (4, 0.5, 3)
    assert row["weighted_mean"] == pytest.approx(-4 / 6)
    both = (
        parley.weighted_means(view, by=("power", "salience")).set_index("clause_id").loc["draft/2"]
    )
    # Ostrell 3 * 0.5 on this issue, Fennmark 1 * 0.5: (1.5 * -2 + 0.5 * 2) / 2 = -1.
    assert (both["weighed"], both["weighted_mean"]) == (2, -1.0)


def test_without_a_measure_all_weigh_the_same(weighed: Dataset) -> None:
    rows = parley.weighted_means(weighed.view())
    assert rows["weighted_mean"].dropna().tolist() == pytest.approx(rows["mean"].dropna().tolist())


def test_a_measure_that_is_not_there(weighed: Dataset, example: Dataset) -> None:
    with pytest.raises(
        ValueError, match="by: 'seats' is not in the data; allowed: power, salience"
    ):
        parley.weighted_means(weighed.view(), by="seats")
    with pytest.raises(ValueError, match="by: 'power' is not in the data; allowed: none here"):
        parley.weighted_means(example.view(), by="power")


def test_they_can_be_asked_for_by_name(weighed: Dataset) -> None:
    rows = ANSWERS["weighted_means"].rows(weighed.view(plan="draft"), by=("power",))
    assert rows.set_index("clause_id").loc["draft/2", "weighed"] == 3


def test_s_weighs_clauses_by_what_they_mean_to_both(weighed: Dataset) -> None:
    view = weighed.view(plan="draft")
    rows = weighted_s(view, ("salience",), min_shared=2).set_index(["actor_a", "actor_b"])
    row = rows.loc[("ostrell", "fennmark")]
    # draft/1: -1 and 1, weight 0.1 * 0.5; draft/2: -2 and 2, weight 0.5 * 0.5.
    # S = 1 - 2 (2 + 4) / (4 * 2) = -0.5; weighted 1 - 2 (0.05 * 2 + 0.25 * 4) / (4 * 0.3).
    assert row["value"] == pytest.approx(1 - 2.2 / 1.2)
    assert row["shared"] == 2
    # Of the millers no salience is known, so that nothing they said can be weighed.
    unknown = rows.loc[("ostrell", "millers")]
    assert (unknown["shared"], unknown["reason"]) == (0, too_few_shared(0, 2, without_zero=False))


def test_agreement_shows_the_weighted_s_when_asked_and_says_so(weighed: Dataset) -> None:
    view = weighed.view(plan="draft")
    asked = pairs.Options(measure="s", min_shared=2, weighted=("salience",))
    model = pairs.build(view, asked)
    row = model.row("ostrell", "fennmark")
    assert row["value"] == pytest.approx(1 - 2.2 / 1.2)
    assert "Signorino and Ritter's S weighted by salience" in pairs_wording.finding(model)
    assert any(
        "Weighted by salience: a clause counts by" in note for note in pairs_wording.notes(model)
    )
    one = pair.build(model, "ostrell", "fennmark")
    assert pair_wording.firm(one) == pairs_wording.weighed(asked)
    # Without them, and under a measure that has no weighted form, nothing is weighed.
    plain = pairs.build(view, pairs.Options(measure="s", min_shared=2))
    assert plain.row("ostrell", "fennmark")["value"] == -0.5
    other = pairs.Options(min_shared=2, weighted=("salience",))
    assert pairs.build(view, other).row("ostrell", "fennmark")["value"] == 0.25
    assert not any("eighted by" in note for note in pairs_wording.notes(pairs.build(view, other)))


def test_an_actors_weights_in_general(weighed: Dataset) -> None:
    assert in_general(weighed.view(), "ostrell") == (
        "Weights of Ostrell in these data: power 3, salience 0.1 and salience by issue, on 1 issue."
    )
    assert in_general(weighed.view(), "council") == ""


def test_common_ground_shows_both_means_when_asked_and_says_what_they_are(weighed: Dataset) -> None:
    model = ground.build(weighed.view(plan="draft"), ground.Options(weighted=("power", "salience")))
    shown = exhibit.build(model)
    row = shown.table.set_index("clause_id").loc["draft/2"]
    assert (row["mean of actors"], row["mean weighted by power × salience"]) == (0.5, -1.0)
    assert row["actors weighed"] == 2
    assert any("by power × salience" in note for note in shown.notes)
    plain = exhibit.build(ground.build(weighed.view(plan="draft")))
    assert not any("weight" in note for note in plain.notes)
    assert "mean of actors" not in plain.table


def test_what_an_actor_weighs_is_said_where_it_is_looked_at(weighed: Dataset) -> None:
    assert of_actor(weighed.view(), "ostrell", "sluice") == (
        "Weights of Ostrell in these data: power 3 and salience 0.5 on this issue."
    )
    assert of_actor(weighed.view(), "council", "sluice") == ""


def test_a_weight_below_nothing_is_a_fault(check_changed: Check) -> None:
    rows = HEADER + "ostrell,,power,-0.5,,\n"
    (fault,) = check_changed({"weights.csv": rows.encode()}).report.faults
    assert (fault.file, fault.column, fault.value) == ("weights.csv", "value", "-0.5")
    assert (fault.problem, fault.expected) == ("below 0:", "0 or more")
