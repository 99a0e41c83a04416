"""Where records begin and end, counted by hand; and what of a quotation mark is wrong."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dataset.layout import header_cells, layout

CELLS = st.text(alphabet='ab,"\n é', max_size=6)
RECORDS = st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=6)


def test_rows_are_records_and_not_lines():
    data = b'h,i\n"two\nlines",b\nc,d\n'
    found = layout(data)
    assert found.slips == ()
    assert [found.row_at(data.index(sign)) for sign in (b"h", b"lines", b"c")] == [1, 2, 3]
    assert found.header_end == 3
    assert found.longest == len(b'"two\nlines",b\n')


@pytest.mark.parametrize(
    ("data", "row", "problem"),
    [
        (b'a,b\nc,"d\ne,f\n', 2, "a quotation mark is opened and never closed in"),
        (b'a,b\nc,d\ne"e,f\n', 3, "a quotation mark in a cell that does not begin with one:"),
        (b'a,b\n"c"c,d\n', 2, "text after the closing quotation mark of"),
        (b'a,b\n"c" ,d\n', 2, "text after the closing quotation mark of"),
        (
            b'a,b\nc,"d\ne,f\ng,"h, i"\n',
            2,
            "a quotation mark that closes only 2 lines below, before other text, in",
        ),
        # Every line is a whole record: c,d and e,f, of which the marks make one.
        (b'a,b\n"c,d\ne",f\n', 2, "a pair of quotation marks takes in 1 further row, from"),
        (
            b'a,b\nx,y\n"c,d\ne,f\ng",h\n',
            3,
            "a pair of quotation marks takes in 2 further rows, from",
        ),
    ],
)
def test_a_mark_that_cannot_stand_there(data: bytes, row: int, problem: str):
    slip, *_ = layout(data).slips
    assert (slip.row, slip.problem) == (row, problem)


def test_a_slip_does_not_hide_a_later_one():
    found = layout(b'a,b\nc"c,d\ne,f\n"g"g,h\n')
    assert [slip.row for slip in found.slips] == [2, 4]


def test_a_text_of_several_lines_is_no_slip():
    assert layout(b'a,b,c\nx,"one, two\nthree, four",z\n').slips == ()
    assert layout(b'a,b\nx,"He said ""yes"",\nand left."\n').slips == ()


@given(RECORDS)
def test_what_the_csv_module_writes_has_no_slip_and_as_many_records(records: list[list[str]]):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(records)
    data = out.getvalue().encode()
    found = layout(data)
    # Lines of a text may look like records of their own; nothing else is found.
    assert all("takes in" in slip.problem for slip in found.slips)
    assert len(found.ends) == len(records)
    if not found.slips:
        assert header_cells(data[: found.header_end]) == records[0]
