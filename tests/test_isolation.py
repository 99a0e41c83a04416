"""Texts of any script inside sentences: the isolates of Unicode's annex 9, and who puts them there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dataset import Dataset, check_files
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.registry import EXHIBITS
from parley.export import citation
from parley.export import exhibit as export
from parley.export.csv import to_csv
from parley.export.html import to_html
from parley.isolation import as_written, in_lines, isolated, settled, turns
from parley.ui.frame.markdown import escape
from parley.ui.panels.clause_text import marked
from tests import right_to_left
from tests.hovers import hovers

FSI, PDI = "\u2068", "\u2069"
NAME = "\u05e2\u05d9\u05e8 \u05d4\u05e0\u05d4\u05e8"

TURNING = st.text(
    st.sampled_from(
        "ab 1-().\u05d0\u0627\u0661\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
)


def test_a_right_to_left_name_keeps_to_itself():
    assert isolated(NAME) == f"{FSI}{NAME}{PDI}"
    assert isolated(isolated(NAME)) == isolated(NAME)
    assert f"{isolated(NAME)}: -1.5" == f"{FSI}{NAME}{PDI}: -1.5"


@given(
    st.text(st.characters(codec="latin-1"))
    | st.text(st.sampled_from("Київ Αθήνα 北京 ハル ไทย é -1.5()"))
)
def test_other_texts_stay_to_the_byte(text: str):
    assert isolated(text) == settled(text) == as_written(text) == text


@given(TURNING)
def test_an_isolated_text_ends_all_that_it_begins(text: str):
    for whole in (isolated(text), settled(text)):
        depth = 0
        for letter in whole:
            depth += (letter in "\u2066\u2067\u2068") - (letter == PDI)
            assert depth >= 0, "it closes what it did not open"
        assert depth == 0, "it leaves something open"
        # Embeddings and overrides end with the isolate around them (rule X6a), so none stands outside.
        outside = "".join(right_to_left.outside(whole))
        assert not turns(outside.replace(PDI, ""))
        assert isolated(whole) == whole


def test_what_turns_the_rest_of_a_line_turns_its_own_text_alone():
    assert isolated("\u202eexe.doc") == f"{FSI}\u202eexe.doc{PDI}"
    assert isolated("\u2067left open") == f"{FSI}\u2067left open{PDI}{PDI}"
    assert isolated("closed\u2069 twice") == f"{FSI}closed twice{PDI}"


def test_brackets_stay_with_the_text_that_they_belong_to():
    assert settled(f"on {NAME} (\u05d0), 2 of 3") == f"on {FSI}{NAME} (\u05d0){PDI}, 2 of 3"


def test_a_broken_text_is_isolated_line_by_line():
    assert in_lines([f"{FSI}\u05d0", f"\u05d1{PDI}"]) == [f"{FSI}\u05d0{PDI}", f"{FSI}\u05d1{PDI}"]


def test_programs_read_names_as_the_data_write_them():
    assert as_written(f"{isolated(NAME)}: -1.5") == f"{NAME}: -1.5"


def test_markdown_isolates_what_nobody_did():
    assert escape(f"{NAME} 5") == f"{FSI}{NAME}{PDI} 5"
    assert escape("plain 5") == "plain 5"


@pytest.fixture(scope="module")
def hebrew() -> Dataset:
    """The fictional set in Hebrew letters."""
    checked = check_files(dict(right_to_left.files()), "set")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


ASKED = {
    "history": ({"clause": "draft/4"},),
    "family": ({"clause": "draft/4"},),
    "clause-events": ({"clause": "draft/4"},),
    "stances": ({}, {"columns": "sides"}),
    "silence": ({}, {"columns": "sides"}),
    "steps": ({}, {"topic": "clause~draft/4"}),
}


def exhibits(dataset: Dataset) -> Iterator[tuple[str, Exhibit]]:
    view = dataset.view()
    for listed in EXHIBITS.values():
        for options in ASKED.get(listed.name, ({},)):
            exhibit = listed.exhibit(view, listed.checked(view, options))
            if exhibit is not None:
                yield listed.name, exhibit


def said(exhibit: Exhibit) -> Iterator[str]:
    """Every sentence of an exhibit, and every text in its figure."""
    yield from (exhibit.title, exhibit.finding, exhibit.summary, exhibit.rests_on, *exhibit.notes)
    yield from (part for line in exhibit.lines for part in line)
    yield from (chip.line for chip in exhibit.legend)
    if exhibit.drawing is None:
        return
    layout = exhibit.drawing.spec["layout"]
    yield from (html.unescape(text) for text in hovers(exhibit.drawing.figure()).values())
    for name, part in layout.items():
        if name.startswith(("xaxis", "yaxis")):
            yield from map(html.unescape, part.get("labelalias", {}).values())
    yield from (html.unescape(note["text"]) for note in layout.get("annotations", ()))


def test_no_sentence_of_any_exhibit_holds_a_name_that_turns_its_neighbours(hebrew: Dataset):
    texts = right_to_left.texts()
    names = set()
    for name, exhibit in exhibits(hebrew):
        names.add(name)
        for sentence in said(exhibit):
            assert not right_to_left.bare(sentence), f"{name}: {sentence!r}"
            for part in right_to_left.isolates(sentence):
                # One text of the data, or as much of it as a line has room for; never two together.
                whole = part.replace(FSI, "").replace(PDI, "").replace("\u2026", "").strip()
                assert any(whole in text for text in texts), f"{name}: {part!r} in {sentence!r}"
    assert len(names) > 20


def test_a_clauses_number_and_heading_are_isolated_each_by_itself():
    # With one issue in all the Overview's rows are clauses: in an isolate of both the number would stand behind.
    checked = check_files(dict(right_to_left.of_one_issue()), "set")
    assert checked.dataset is not None, checked.report.faults
    view = checked.dataset.view()
    for name in ("acceptance", "stances", "coverage"):
        exhibit = EXHIBITS[name].exhibit(view)
        assert exhibit is not None
        for sentence in said(exhibit):
            for part in right_to_left.isolates(sentence):
                assert not re.match(r"\d", part), f"{name}: {sentence!r}"
    acceptance = EXHIBITS["acceptance"].exhibit(view)
    assert acceptance is not None
    assert FSI not in to_csv(acceptance.table[["clause"]]).decode()


def test_cells_of_tables_hold_names_as_the_data_write_them(hebrew: Dataset):
    view = hebrew.view()
    clauses = EXHIBITS["clauses"]
    exhibit = clauses.exhibit(view, clauses.checked(view, {}))
    assert exhibit is not None
    assert set(exhibit.table["text"]) <= set(hebrew["plans"]["short_name"])
    assert set(exhibit.table["issue"]) <= set(hebrew["issues"]["name"])
    assert FSI not in to_csv(exhibit.table[["text", "issue", "heading", "summary"]]).decode()


def test_lists_to_choose_from_and_addresses_name_things_as_the_data_do(hebrew: Dataset):
    assert set(hebrew.names.labels("actors").values()) == set(hebrew["actors"]["name"])
    assert hebrew.names.bare.plans == dict(
        zip(hebrew["plans"]["plan_id"], hebrew["plans"]["short_name"], strict=True)
    )


def test_a_printed_page_isolates_them_and_citations_for_programs_do_not(hebrew: Dataset):
    taken = export.exhibit("ground", hebrew.view())
    page = re.sub(r"(?s)<(script|style).*?</\1>", "", to_html([taken]).decode())
    assert "\u05d0" in page
    assert [text for text in re.findall(r">([^<>]+)<", page) if right_to_left.bare(text)] == []
    assert FSI in citation.text(taken)
    for read_by_programs in (citation.bibtex, citation.ris, citation.csl_json):
        assert FSI not in read_by_programs(taken)


def test_a_summary_with_quantities_is_one_isolate():
    assert marked(f"{NAME} 5 km.", [(5.0, "km")]) == (f"{FSI}{NAME} <strong>5 km</strong>.{PDI}")
