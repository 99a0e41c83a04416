"""CSV that a spreadsheet may open: nothing runs, nothing is lost."""

import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.export.csv import FORMULA_STARTS, to_csv


def read(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), dtype="str", keep_default_na=False, na_values=[""])


def test_bytes_are_utf8_with_rfc_4180_line_ends():
    frame = pd.DataFrame(
        {"id": ["a"], "text": ['Zürich, "quoted"'], "day": [pd.Timestamp("2026-07-04")]}
    )
    assert to_csv(frame) == 'id,text,day\r\na,"Zürich, ""quoted""",2026-07-04\r\n'.encode()


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_a_formula_becomes_text(start: str):
    frame = pd.DataFrame({"text": [f"{start}1+1", "plain"], "stance": [-2, 2]})
    back = read(to_csv(frame))
    assert back["text"].tolist() == [f"'{start}1+1", "plain"]
    assert back["stance"].tolist() == ["-2", "2"]


def test_missing_stays_missing_and_zero_stays_zero():
    frame = pd.DataFrame({"stance": pd.array([0, None], dtype="Int64"), "text": ["a", None]})
    back = read(to_csv(frame))
    assert back["stance"].isna().tolist() == [False, True]
    assert back["stance"].iloc[0] == "0"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\x00")), min_size=1))
def test_every_text_survives_but_for_the_apostrophe(texts: list[str]):
    frame = pd.DataFrame({"id": range(len(texts)), "text": pd.array(texts, dtype="str")})
    back = read(to_csv(frame))["text"].fillna("").tolist()
    assert ["'" + text if text.startswith(FORMULA_STARTS) else text for text in texts] == back
