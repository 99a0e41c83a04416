"""What a party says of a text as a whole stands beside a package that takes wordings from it."""

from __future__ import annotations

import pytest

from parley.analysis.packages import on_whole_texts, parties_of
from parley.dataset import Dataset
from parley.exhibits.bench.asked import Asked
from parley.exhibits.bench.whole import exhibit as whole
from parley.exhibits.bench.whole import model
from tests.analysis.tables import rows

SIDES = ("United States", "Ukraine", "Russia", "Europe")


def notes(data: Dataset, **asked: object) -> list[str]:
    shown = whole.build(model.build(data.view(), Asked(**asked)))
    return [note for note in shown.notes if note.startswith("Not counted: on ")]


def test_each_party_s_stance_on_whole_texts(frozen: Dataset):
    # positions.csv, newest first. us-28: us 2, ua -1, ru 0; Europe: e3 -1, eu 1, nato 0, uk 0, fr -1, de -1,
    # pl -1, it 1, hu 2, fi -2; in order -2 -1 -1 -1 -1 | 0 0 1 1 2, so -0.5, cut off to 0.
    # eu-28: ru -2 (2025-12-02), nobody else.
    view = frozen.view()
    said = on_whole_texts(view, parties_of(view, SIDES), ["us-28", "eu-28"])
    assert rows(said, "plan_id", "party", "stance") == [
        ["us-28", "United States", 2],
        ["us-28", "Ukraine", -1],
        ["us-28", "Russia", 0],
        ["us-28", "Europe", 0],
        ["eu-28", "Russia", -2],
    ]
    assert said["actors"].tolist()[-2:] == ["e3;eu;nato;uk;fr;de;pl;it;hu;fi", "ru"]
    # Finland by itself rejects the 28 points.
    one = on_whole_texts(view, parties_of(view, ["fi", "ru"]), ["us-28"])
    assert rows(one, "party", "stance", "actors") == [["fi", -2, "fi"], ["ru", 0, "ru"]]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"take": ("territory:us-28", "ceasefire:eu-28")},
            ["Not counted: on European counter-text as a whole Russia rejects."],
        ),
        # Only texts that wordings are taken from are named, and only those asked about.
        ({"take": ("territory:us-28",)}, []),
        ({"take": ("ceasefire:eu-28",), "parties": ("Ukraine", "Europe")}, []),
        (
            {"take": ("ceasefire:eu-28", "territory:us-28"), "red_line": "-1"},
            [
                "Not counted: on US 28 points as a whole Ukraine objects; on European counter-text as a whole Russia rejects."
            ],
        ),
        (
            {"take": ("territory:us-28",), "parties": ("fi",)},
            ["Not counted: on US 28 points as a whole Finland rejects."],
        ),
    ],
)
def test_a_red_line_on_a_whole_text_is_named_and_not_counted(
    frozen: Dataset, asked: dict, said: list[str]
):
    assert notes(frozen, **asked) == said


def test_it_is_no_red_line_of_the_package_and_its_source_is_named(frozen: Dataset):
    built = model.build(frozen.view(), Asked(take=("ceasefire:eu-28",)))
    assert "Russia" not in built.reading.blocked_by
    (said,) = built.said_of_whole_texts.to_dict("records")
    assert (said["actor_id"], said["actor_stance"]) == ("ru", -2)
    assert said["source_id"] in whole.build(built).source_ids


def test_not_before_it_was_said(frozen: Dataset):
    built = model.build(frozen.view(asof="2025-12-01"), Asked(take=("ceasefire:eu-28",)))
    assert built.whole_texts.empty
