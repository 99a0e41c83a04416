"""Words that sentences of several pages share."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pytest

from parley.analysis.facets import MARKED, Facet
from parley.dataset import Dataset
from parley.exhibits.options import flag, words
from parley.exhibits.wording.shared import (
    choice_as_list,
    choice_as_phrase,
    named_up_to,
    none_found,
    signs_in_words,
)

KINDS = {"law": "Laws", "news": "News"}
COUNTRIES = {"de": "de", "fr": "fr"}


@dataclass(frozen=True, slots=True)
class Options:
    kind: tuple[str, ...] = words("kind", "Kind", KINDS, "kinds to keep")
    country: tuple[str, ...] = words("country", "Country", COUNTRIES, "countries to keep")
    long: bool = flag("long", "Long ones", "long ones alone")


FACETS = (
    Facet.of("kind", pd.Series(["law", "news"]), KINDS),
    Facet.of("country", pd.Series(["de", "fr"])),
    Facet.mark("long", [True, False]),
)


@pytest.mark.parametrize(
    ("most", "said"), [(3, "1, 2 and 3"), (2, "1, 2 and 1 more"), (1, "1 and 2 more")]
)
def test_many_names_end_in_a_number(most: int, said: str):
    assert named_up_to(["1", "2", "3"], most) == said


def test_the_signs_begin_with_the_strongest_consent():
    assert signs_in_words() == "++ endorses · + accepts · ± mixed · − objects · −− rejects"


def test_a_choice_in_words():
    choice = {"kind": ("law", "news"), "country": (), "long": (MARKED,)}
    assert choice_as_list(FACETS, choice, Options) == "Kind: Laws, News; Long ones"
    assert choice_as_list(FACETS, {}, Options) == choice_as_phrase(FACETS, {}, Options) == ""
    both = {"kind": ("law", "news"), "country": ("de",)}
    assert choice_as_phrase(FACETS, both, Options) == "kind Laws or News; country de"


def test_nothing_is_said_to_be_missing_beyond_what_the_filter_keeps(example: Dataset):
    assert none_found(example.view()) == "no statement was found"
    kept = example.view(basis=("stated", "authored"))
    assert none_found(kept) == "no statement of the basis stated or authored was found"
