"""The filter by words: accents, alphabets, typos, transliterations, ranking, and what is said of a guess."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from math import log

import numpy as np
import pandas as pd
import pytest
from hypothesis import example as case
from hypothesis import given
from hypothesis import strategies as st

from parley.dataset import Dataset
from parley.dataset.near import nearest
from parley.dataset.search import SEARCHED, Search
from parley.dataset.text import fold
from parley.exhibits.wording.filters import filters_in_words


def clauses(dataset: Dataset, query: str) -> list[str]:
    return dataset.view(text=query)["clauses"]["clause_id"].tolist()


# grep -i zaporizhzhia data/clauses.csv, in the columns number, heading and summary.
ZAPORIZHZHIA = [
    "us-28/19", "us-28/21b", "eu-28/19", "ua-us-20/14", "eu-24/r1", "ua-peace-formula-10/1",
    "ru-memo-2025/1.1",
]  # fmt: skip


@pytest.mark.parametrize(
    "query",
    [
        "zaporizhzhia",
        "Zaporízhzhia",
        "Запоріжжя",  # Ukrainian
        "Zaporizhia",  # a letter pair left out
        "Zaporizhzhya",  # another transliteration of the Ukrainian
        "Zaporozhye",  # of the Russian
        "zaporiz",  # a beginning
    ],
)
def test_a_name_is_found_however_it_is_written(frozen: Dataset, query: str):
    assert sorted(clauses(frozen, query)) == sorted(ZAPORIZHZHIA)


@pytest.mark.parametrize(
    ("query", "read_as"),
    [
        ("Kiev", "kyiv"),
        ("Київ", "kyiv"),
        ("Lugansk", "luhansk"),
        ("Donbass", "donbas"),
        ("electons", "elections"),
        ("ceasefier", "ceasefire"),
        ("prisonners", "prisoners"),
    ],
)
def test_what_a_word_is_read_as(frozen: Dataset, query: str, read_as: str):
    (word,) = frozen.search.read(query)
    assert word.read_as == (read_as,)
    assert clauses(frozen, query) == clauses(frozen, read_as)


def test_only_a_word_that_stands_nowhere_is_read_as_another(frozen: Dataset):
    # "Zelenskyy" stands in two speakers' cells of data/positions.csv, so it is no typo of Zelensky.
    (word,) = frozen.search.read("Zelenskyy")
    assert not word.corrected
    assert not frozen.search.read("Київ")[0].corrected
    assert frozen.search.read("Kiev")[0].corrected


def test_a_guess_is_said(frozen: Dataset):
    said = filters_in_words(frozen.view(text="Kiev plant"))
    assert "search 'Kiev plant' (read 'Kiev' as 'kyiv')" in said
    assert "(read" not in filters_in_words(frozen.view(text="kyiv"))


def test_nothing_near_finds_nothing(frozen: Dataset):
    (word,) = frozen.search.read("qwxzvk")
    assert word.read_as == ()
    assert not word.corrected
    assert clauses(frozen, "qwxzvk") == []
    assert clauses(frozen, "nato qwxzvk") == []


def test_every_word_must_be_there(frozen: Dataset):
    both = set(clauses(frozen, "nato poland"))
    assert both == set(clauses(frozen, "nato")) & set(clauses(frozen, "poland"))
    # us-28/9 speaks of European jets, eu-28/9 of NATO's.
    assert "eu-28/9" in both
    assert "us-28/9" not in both


def test_a_figure_is_one_word(frozen: Dataset):
    # data/clauses.csv: 600,000 stands in us-28/6 and in gva-19/r1 only.
    assert clauses(frozen, "600,000") == ["us-28/6", "gva-19/r1"]


def test_a_heading_outweighs_a_summary(frozen: Dataset):
    score = frozen.search.relevance("clauses", "zaporizhzhia")
    best = frozen["clauses"]["clause_id"][score.argsort()[::-1]].tolist()
    # NaN sorts last and so comes first when turned round.
    near = [clause_id for clause_id in best if clause_id in ZAPORIZHZHIA]
    # The only heading with the name: "Kherson and Zaporizhzhia frozen".
    assert near[0] == "us-28/21b"


@pytest.mark.parametrize(
    "query",
    ['"', "a OR b NOT", "NEAR(x", "col:umn", "*", "x* -y", "'; DROP TABLE clauses; --", "^"],
)
def test_nothing_in_a_query_is_an_operator(frozen: Dataset, query: str):
    assert len(frozen.search.holds("clauses", query)) == len(frozen["clauses"])


def test_signs_alone_search_for_nothing(frozen: Dataset):
    assert len(clauses(frozen, "— !?")) == len(frozen["clauses"])


def over(**tables: list) -> Search:
    """Search over tables that have these rows, each with a cell for each searched column."""
    return Search(
        {
            table: pd.DataFrame(tables.get(table, []), columns=list(columns), dtype="str")
            for table, columns in SEARCHED.items()
        }
    )


def spelt(text: str) -> list[str]:
    """The runs of letters and digits of a folded text."""
    return ["".join(run) for known, run in groupby(fold(text), str.isalnum) if known]


def begins(cell: str, words: list[str]) -> bool:
    """Whether the words stand in a row in the cell, the last as the beginning of a word."""
    own = spelt(cell)
    return any(
        own[at : at + len(words) - 1] == words[:-1]
        and own[at + len(words) - 1 :][:1] != []
        and own[at + len(words) - 1].startswith(words[-1])
        for at in range(len(own))
    )


# Latin, Cyrillic, Greek and Chinese letters, whole and with loose accents, digits, and signs.
TEXTS = st.text(
    "ab Zé\u0301\u017b\u0142\u0457\u0433\u0449\u03c9\u505c\u706b09\u00b2,.'\u2019\u2013\u00ab_\n",
    max_size=12,
)
CELLS = st.one_of(st.none(), TEXTS)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), TEXTS)
@case([("Donors", "600,000 men"), (None, "600 men, 000")], "600,0 me")
@case([("\u0453", None)], "\u0433\u0301")  # folded twice it would be another letter
def test_what_is_found_is_what_the_definition_says(rows: list[tuple], query: str):
    search = over(positions=rows)
    known = sorted({word for row in rows for cell in row if cell for word in spelt(cell)})
    holds = np.ones(len(rows), dtype=bool)
    for word in query.split():
        spelt_as = spelt(word)
        if not spelt_as:
            continue
        holding = [any(begins(cell or "", spelt_as) for cell in row) for row in rows]
        if not any(holding):
            near = nearest(fold(word), known)
            holding = [
                any(begins(cell or "", [neighbour]) for cell in row for neighbour in near)
                for row in rows
            ]
        holds &= np.array(holding, dtype=bool)
    assert search.holds("positions", query).tolist() == holds.tolist()
    assert (~np.isnan(search.relevance("positions", query))).tolist() == holds.tolist()


def test_relevance_by_hand():
    # BM25 with k1 1.2 and b 0.75. Five rows of 1, 3, 2, 2 and 2 words, 2 in the mean; "dam" stands
    # in two of them, once in the first and twice in the second.
    search = over(
        claims=[["Dams.", None], ["Dam", "A dam!"], ["Low gates", ""], *[["No", "more"]] * 2]
    )
    rarity = log((5 - 2 + 0.5) / (2 + 0.5))
    once = rarity * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 1 / 2))
    twice = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2))
    assert search.relevance("claims", "dam") == pytest.approx(
        [once, twice, np.nan, np.nan, np.nan], nan_ok=True
    )
    assert search.relevance("claims", " ").tolist() == [0] * 5


def test_empty_tables_are_searched(check_changed: Callable, example_files: dict[str, bytes]):
    only_header = example_files["recodings.csv"].splitlines()[0] + b"\n"
    empty = check_changed({"recodings.csv": only_header}).dataset
    assert empty is not None
    assert not empty.search.holds("clauses", "no such word at all").any()


def test_threads_share_an_index(example: Dataset):
    with ThreadPoolExecutor(8) as pool:
        counts = list(pool.map(lambda _: example.search.holds("clauses", "dues").sum(), range(32)))
    # data/example: draft/3 "Dues halved", counter/2 and revised/2 likewise.
    assert set(counts) == {3}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Übergabe", "ubergabe"),
        ("Юрій Ґудзь", "yurii gudz"),
        ("Щорс", "shchors"),
        ("停火", " 停  火 "),
        ("Ukraine’s", "ukraine's"),
    ],
)
def test_fold(text: str, folded: str):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("troups", ("troops",)),  # one letter
        ("trops", ("traps", "troops")),  # another or one too few: both are one slip
        ("torops", ("troops",)),  # two swapped
        ("kharkov", ("kharkiv",)),
        ("war", ()),  # too short to guess at
        ("600001", ()),  # a number is no typo of another
        ("qqqqqq", ()),
    ],
)
def test_nearest(word: str, near: tuple[str, ...]):
    assert nearest(word, ["600000", "kharkiv", "traps", "troops", "was"]) == near
