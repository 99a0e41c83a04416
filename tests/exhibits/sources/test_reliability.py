"""How firm the coding is: alphas, findings under another coder, rows on which codings differ."""

from __future__ import annotations

import parley
from parley.dataset import Dataset
from parley.exhibits.sources.alpha import exhibit as alpha_exhibit
from parley.exhibits.sources.alpha import model as alpha_model
from parley.exhibits.sources.alpha import wording as alpha_wording
from parley.exhibits.sources.recoded import exhibit as recoded_exhibit
from parley.exhibits.sources.recoded import model as recoded_model
from parley.exhibits.sources.sensitivity import exhibit as sensitivity_exhibit
from parley.exhibits.sources.sensitivity import model as sensitivity_model
from parley.exhibits.sources.sensitivity import wording as sensitivity_wording


def test_reliability_in_words(frozen: Dataset):
    model = alpha_model.build(frozen.view())
    summary = alpha_wording.summary(model)
    assert "all positions alpha 0.947, firm, n 431" in summary.lower()
    assert "all views of analysts alpha 0.923, firm, n 300" in summary
    built = alpha_exhibit.build(model)
    assert "not whether the pages were read rightly" in built.rests_on
    # The groups of issues stand in the order of issues.csv, whatever themes are called.
    groups = frozen["issues"]["group"].unique()
    labels = built.table["rows"]
    assert labels[labels.str.startswith("Issues: ")].tolist() == [
        f"Issues: {group}" for group in groups
    ]
    # Bases stand strongest first, then issue groups, then themes, in the order of the data.
    assert built.table["rows"].tolist()[:3] == ["All positions", "Basis: authored", "Basis: stated"]


def test_the_headline_and_who_coded(frozen: Dataset):
    model = alpha_model.build(frozen.view())
    # 62 of 431 positions and 45 of 300 views differ: 369 and 255 are the same, 85.6% and 85%.
    assert alpha_wording.finding(model) == (
        "Coded again, 86% of positions and 85% of analysts' views got the same stance"
    )
    # recodings.csv holds 431 + 300 rows, all by one coder.
    assert alpha_wording.coders(model) == (
        "Coded a second time: 731 rows by \u201csecond\u201d. The data give coders no other name and do "
        "not say who they are."
    )


def test_where_the_codings_differ(frozen: Dataset):
    built = recoded_exhibit.build(recoded_model.build(frozen.view()))
    assert len(built.table) == 107
    assert built.summary == (
        "The codings differ on 107 of 731 rows, all by one step. On none does one accept where the "
        "other objects."
    )


def test_findings_are_named(frozen: Dataset):
    model = sensitivity_model.build(frozen.view(), sensitivity_model.Options("ua-us-20"), draws=5)
    assert set(model.findings["finding"]) == set(sensitivity_wording.FINDINGS)
    table = sensitivity_exhibit.build(model).table
    assert table["what"].iloc[0] == "European Union institutions and Poland"
    assert table["stays first"].notna().sum() == 4


def test_without_a_second_coding(write_files, example_files, frozen: Dataset):
    header = example_files["recodings.csv"].split(b"\n")[0] + b"\n"
    data = parley.load(write_files({**example_files, "recodings.csv": header}))
    sensitivity = sensitivity_model.build(data.view())
    assert sensitivity.findings.empty
    assert sensitivity.empty
    alphas = alpha_model.build(data.view())
    assert alphas.empty
    assert alpha_wording.summary(alphas) == "No row of the view was coded twice."
    assert recoded_model.build(data.view()).empty
