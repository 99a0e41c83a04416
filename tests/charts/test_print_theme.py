"""A figure on paper is the light figure, whichever theme it was drawn in."""

from __future__ import annotations

import pytest

from parley.charts.palette import DARK, LIGHT
from parley.charts.print_theme import in_light_theme
from parley.dataset import Dataset
from parley.exhibits.agreement.pairs import exhibit as agreement_exhibit
from parley.exhibits.agreement.pairs import model as agreement_pairs
from parley.exhibits.plans.aligned.model import Options
from parley.exhibits.plans.flow import exhibit as flow_exhibit
from parley.exhibits.plans.flow import model as flow_model
from parley.exhibits.stances.matrix import exhibit as stance_exhibit
from parley.exhibits.stances.matrix import model as stance_matrix


def stances(data: Dataset, *, dark: bool):
    return stance_exhibit.build(stance_matrix.build(data.view(plan="us-28")), dark=dark).drawing


def agreement(data: Dataset, *, dark: bool):
    return agreement_exhibit.build(agreement_pairs.build(data.view()), dark=dark).drawing


def flow(data: Dataset, *, dark: bool):
    model = flow_model.build(data.view(), Options(("us-28", "ua-us-20")))
    return flow_exhibit.build(model, dark=dark).drawing


@pytest.mark.parametrize("draw", [stances, agreement, flow])
def test_dark_and_light_give_one_paper(frozen: Dataset, draw):
    light, dark = (in_light_theme(draw(frozen, dark=dark)) for dark in (False, True))
    assert dark.spec == light.spec
    assert dark.figure().layout.template.layout.font.color == LIGHT.ink


def test_every_dark_colour_has_one_light_colour():
    pairs = {
        (DARK.ink, LIGHT.ink), (DARK.muted, LIGHT.muted), (DARK.background, LIGHT.background),
        (DARK.line, LIGHT.line), (DARK.accent, LIGHT.accent), (DARK.silent, LIGHT.silent),
        *((DARK.bands[band], LIGHT.bands[band]) for band in DARK.bands),
        *((DARK.on_band[band], LIGHT.on_band[band]) for band in DARK.on_band),
    }  # fmt: skip
    assert len({dark for dark, _ in pairs}) == len(pairs)
