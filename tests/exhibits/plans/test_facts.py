"""One text as a whole: its facts and its events, against the CSVs."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.plans.facts import model, wording
from parley.exhibits.plans.facts.model import Options
from parley.exhibits.plans.text_events import exhibit as events_exhibit
from parley.exhibits.plans.text_events import model as events


def test_the_facts_of_a_text(frozen: Dataset):
    text = model.build(frozen.view(), Options("gva-19"))
    assert text.text is not None
    facts = dict(wording.facts(text, text.text))
    assert facts["Put forward by"] == "United States government and Ukraine's government"
    assert facts["Published"] == "24 November 2025"
    assert facts["Replaced"] == "US 28 points"
    assert facts["Replaced by"] == "Twenty points"
    assert facts["How much is known"].startswith("the text is unpublished")


def test_the_events_of_a_text(frozen: Dataset):
    # events.csv has 13 rows with plan_id us-28.
    of_text = events_exhibit.build(events.build(frozen.view(), Options("us-28")))
    assert len(of_text.table) == 13
    assert of_text.title == "What happened while US 28 points was the current text?"
    assert of_text.summary == "13 events while US 28 points was the current text."
    assert of_text.rests_on == (
        "Which text was the current one on a day is the data set's reading."
    )


def test_which_text_is_looked_at(frozen: Dataset):
    # The filter, if it names one; what was asked for; else the later of the pair most tied.
    assert model.text_of(frozen.view(plan="gaza-20"), Options("us-28")) == "gaza-20"
    assert model.text_of(frozen.view(), Options("us-28")) == "us-28"
    assert model.text_of(frozen.view(), Options()) == "ua-us-20"
    assert model.build(frozen.view(asof=date(2025, 11, 22)), Options("ua-us-20")).empty
