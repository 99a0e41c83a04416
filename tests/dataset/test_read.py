"""One file: what is read as it stands, and what is refused with its place."""

import pytest

from parley.dataset import read
from parley.dataset.contract import BY_NAME


def read_table(table, data: bytes):
    return read.read_table(table, read.normalise(data))


ISSUES = BY_NAME["issues"]
HEADER = b"issue_id,name,group,question,order\n"


def faults(data: bytes) -> list[str]:
    return [str(fault) for fault in read_table(ISSUES, data).faults]


def test_cells_stay_the_texts_they_were():
    raw = read_table(ISSUES, HEADER + b'None,NA,N/A,null,1\nnan,-,"a, ""b""\nc",x,2\n')
    assert raw.faults == ()
    assert raw.frame.values.tolist() == [
        ["None", "NA", "N/A", "null", "1"],
        ["nan", "-", 'a, "b"\nc', "x", "2"],
    ]


def test_an_empty_cell_is_missing_quoted_or_not():
    raw = read_table(ISSUES, HEADER + b'a,,"",q,1\n')
    assert raw.frame.isna().values.tolist() == [[False, True, True, False, False]]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_byte_order_mark_and_line_ends_do_not_matter(mark: bytes, end: bytes):
    data = mark + (HEADER + b"a,b,c,d,1\n").replace(b"\n", end)
    raw = read_table(ISSUES, data)
    assert raw.faults == ()
    assert list(raw.frame.columns) == ["issue_id", "name", "group", "question", "order"]


def test_columns_may_stand_in_any_order():
    raw = read_table(ISSUES, b"order,issue_id,question,group,name\n7,a,q,g,n\n")
    assert raw.frame.iloc[0].tolist() == ["a", "n", "g", "q", "7"]


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    data = HEADER + b'a,"two\nlines",g,q,1\nb,n,g,q\nc,n,g,q,3\n\nd,n,g,q,4\n'
    raw = read_table(ISSUES, data)
    assert raw.rows.tolist() == [2, 4, 6]
    assert [(fault.row, fault.problem) for fault in raw.faults] == [
        (3, "4 cells instead of 5 in"),
        (5, "a blank row"),
    ]


def test_a_header_alone_is_an_empty_table():
    raw = read_table(ISSUES, HEADER)
    assert raw.faults == ()
    assert raw.frame.empty


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "issues.csv: the file is empty; expected a header row: issue_id,name"),
        (b"\n \n", "issues.csv: the file is empty"),
        (HEADER.decode().encode("utf-16"), "issues.csv: the file is UTF-16"),
        (
            HEADER + "a,b,c,Zürich,1\n".encode("cp1252"),
            "issues.csv, row 2: bytes that are not UTF-8",
        ),
        (HEADER.replace(b",", b";"), "issues.csv, row 1: the cells are separated by semicolons"),
        (HEADER.replace(b",", b"\t"), "issues.csv, row 1: the cells are separated by tabs"),
        (
            b"issue_id,name,group,order\n",
            "issues.csv, row 1, column question: the column is missing",
        ),
        (HEADER[:-1] + b",mood\n", "issues.csv, row 1, column mood: an unknown column"),
        (HEADER[:-1] + b",name\n", "issues.csv, row 1, column name: the column stands twice"),
        (HEADER + b'a,b,c,d,1\nb,"x,c,d,2\n', "issues.csv, row 3: a quotation mark is opened"),
        (HEADER + b"a,b\x00,c,d,1\n", "issues.csv, row 2: a zero byte"),
    ],
)
def test_an_unreadable_file_says_where_and_what_would_be_right(data: bytes, said: str):
    (fault,) = faults(data)
    assert fault.startswith(said)
    assert "; expected " in fault
