"""The bundled data hold what was curated, and the caveats stand on their rows."""

from __future__ import annotations

import re
from collections import Counter

import pandas as pd
import pytest

from parley.dataset import Dataset, check
from parley.dataset.contract import TABLES
from parley.paths import BUNDLED_DATA

FROM_THE_EUROPEAN_TEXT = [
    *(
        f"pos-e3-us-28.{point}-2025-11-23"
        for point in (1, 2, 4, 5, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 22, 23, 24, 25, 27, 28)
    ),
    *(f"pos-e3-eu-28.{point}-2025-11-23" for point in (15, 17, 22, 23, 25, 26, 27)),
    *(
        f"pos-e3-us-28.{item}-2025-11-23"
        for item in ("3", "6", "7", "8", "10d", "14a", "14d", "20c", "21a", "21d", "26")
    ),
]


@pytest.fixture(scope="module")
def codebook() -> str:
    return (BUNDLED_DATA / "CODEBOOK.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def prose(codebook: str) -> str:
    """The codebook without its generated part."""
    return codebook.split("<!-- generated:tables -->")[0]


def note(data: Dataset, table: str, row: str) -> str:
    frame = data[table]
    return str(frame.set_index(frame.columns[0]).loc[row, "note"])


def notes(data: Dataset, table: str) -> pd.Series:
    return data[table]["note"].dropna()


# --- complete, and as it says ----------------------------------------------------


def test_says_how_far_it_reaches(bundled: Dataset) -> None:
    assert str(bundled.covered_to) == "2026-10-09"
    assert bundled.version == "2026.11.3"
    assert bundled.meta.licence == "CC-BY-4.0"
    for end in ("7 July 2026", "10 October 2026", "February 2026"):
        assert end in bundled.meta.scope
    assert "not a finding" in bundled.meta.scope


@pytest.mark.parametrize("table", ["events", "positions", "analyst_views"])
def test_no_row_is_dated_after_the_covered_day(bundled: Dataset, table: str) -> None:
    assert bundled[table]["date"].max().date() <= bundled.covered_to


def test_there_is_no_fault_and_no_warning() -> None:
    report = check(BUNDLED_DATA).report
    assert (report.faults, report.warnings) == ((), ())


def test_no_position_is_dated_after_its_page_unless_the_note_says_why(bundled: Dataset) -> None:
    rows = bundled["positions"]
    out = bundled["sources"].set_index("source_id")["published"].reindex(rows["source_id"])
    late = rows[(rows["date"].to_numpy() > out.to_numpy())]
    assert late["note"].fillna("").str.contains("after its page").all(), late["position_id"]


def test_every_row_after_the_last_press_page_rests_on_a_digest(bundled: Dataset) -> None:
    sources = bundled["sources"].set_index("source_id")
    for table in ("positions", "events"):
        rows = bundled[table]
        pages = sources.loc[rows.loc[rows["date"] >= "2026-07-07", "source_id"]]
        assert len(pages)
        assert (pages["text_basis"] == "copy").all()
        assert pages["note"].str.contains("digest").all()


# --- silence and second pages --------------------------------------------------------

MAIN_ACTORS = ("us", "ua", "ru", "e3", "eu", "nato")


def test_every_point_of_the_two_plans_is_answered_or_was_searched(bundled: Dataset) -> None:
    clauses = bundled["clauses"].set_index("clause_id")
    point = clauses.index.to_series().where(clauses["part_of"].isna(), clauses["part_of"])
    points = clauses[clauses["part_of"].isna() & clauses["plan_id"].isin(["us-28", "ua-us-20"])]
    assert len(points) == 28 + 20 + 2  # two points have an American variant
    said = bundled["positions"].assign(point=bundled["positions"]["clause_id"].map(point))
    answered = set(zip(said["point"], said["actor_id"], strict=True))
    rows = bundled["searched"]
    searched = set(zip(rows["clause_id"], rows["actor_id"], strict=True))
    wanted = {(clause, actor) for clause in points.index for actor in MAIN_ACTORS}
    assert wanted - answered == searched


def test_searches_that_found_something_name_where_it_stands(bundled: Dataset) -> None:
    found = bundled["searched"].query("found == 'yes'")
    known = set(bundled["positions"]["position_id"])
    for words in found["note"]:
        assert known & set(re.findall(r"pos-[a-z0-9][\w.\-]*\w", words)), words


@pytest.mark.parametrize("late", [15, 17, 20, 23, 27])
def test_late_european_points_rest_on_the_forum_copy_alone(bundled: Dataset, late: int) -> None:
    # The codebook says so of these five and of no other.
    second = bundled["second_sources"].query("table == 'clauses'")["row_id"]
    assert f"eu-28/{late}" not in set(second)
    forum = bundled["clauses"].query("source_id == 'forum5ch-2025-11-24-e3b'")["clause_id"]
    points = {clause for clause in forum if re.fullmatch(r"eu-28/\d+", clause)}
    assert points - set(second) == {f"eu-28/{n}" for n in (15, 17, 20, 23, 27)}


def test_files_are_plain_csv() -> None:
    for table in (one for one in TABLES if (BUNDLED_DATA / one.file).exists()):
        data = (BUNDLED_DATA / table.file).read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf"), table.file
        assert b"\r" not in data, table.file
        assert data.endswith(b"\n"), table.file


def test_coalitions_are_made_of_whom_their_own_rows_name(bundled: Dataset) -> None:
    # data/actors.csv: "United Kingdom, France and Germany together"; of the eight Finland and Sweden are
    # actors; "organised by Britain and France", and Canada is "coalition participant".
    assert bundled.coalitions.on(bundled.covered_to) == {
        "e3": ("uk", "fr", "de"),
        "nb8": ("fi", "se"),
        "cotw": ("uk", "fr", "ca"),
    }


def test_every_address_is_a_web_address(bundled: Dataset) -> None:
    for table in ("sources", "precedents"):
        assert bundled[table]["url"].str.match(r"https?://[^\s/]+\.").all()


# --- how the texts hang together ---------------------------------------------------


def test_one_text_replaces_another_in_one_chain_only(bundled: Dataset) -> None:
    replaced = bundled["plans"].set_index("plan_id")["supersedes"].dropna().to_dict()
    assert replaced == {"gva-19": "us-28", "ua-us-20": "gva-19"}


def test_points_never_agreed_have_a_clause_for_each_side(bundled: Dataset) -> None:
    variants = bundled["clauses"].set_index("clause_id")["variant_of"].dropna().to_dict()
    assert variants == {"ua-us-20/12-us": "ua-us-20/12", "ua-us-20/14-us": "ua-us-20/14"}


@pytest.mark.parametrize(
    "clause", ["ua-us-20/12", "ua-us-20/12-us", "ua-us-20/14", "ua-us-20/14a", "ua-us-20/14-us"]
)
def test_versions_of_the_zone_and_the_plant_say_never_agreed(bundled: Dataset, clause: str) -> None:
    assert "never agreed" in note(bundled, "clauses", clause).lower()


@pytest.mark.parametrize("plan", ["gva-19", "ru-us-27", "us-ua-guarantees-2026", "memo-2026-02"])
def test_unpublished_texts_say_so(bundled: Dataset, plan: str) -> None:
    plans = bundled["plans"].set_index("plan_id")
    assert plans.loc[plan, "text_public"] == "no"
    assert re.search(r"not public|No text is public", note(bundled, "plans", plan))


@pytest.mark.parametrize("item", ["r1", "r2", "r3", "r4", "r5", "r6"])
def test_reported_items_of_geneva_are_marked_as_ours(bundled: Dataset, item: str) -> None:
    assert "Reported, not read in a text; the number is ours." in note(
        bundled, "clauses", f"gva-19/{item}"
    )


def test_the_twenty_points_say_that_no_document_was_published(bundled: Dataset) -> None:
    assert "what Zelensky read out" in note(bundled, "plans", "ua-us-20")
    condensed = bundled["clauses"].query("clause_id.str.fullmatch('ua-us-20/(8|9|1[35-9]|20)')")
    assert len(condensed) == 9
    assert condensed["note"].str.contains("condensed").all()


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("us-28/3", "flat statement"),
        ("us-28/6", "600,000"),
        ("us-28/9", "European or NATO troops"),
        ("us-28/10d", "opposite sense"),
        ("us-28/13c", "G7"),
        ("us-28/14c", "unclear"),
        ("us-28/17", "New START"),
        ("us-28/21a", "ones who recognise"),
        ("us-28/21c", "gloss"),
        ("us-28/26", "contested"),
        ("eu-28/12", "item g"),
        ("eu-28/13c", "G7"),
        ("eu-28/17", "Fair Start"),
        ("gva-19/r1", "Accounts differ"),
        ("gva-19/r2", "contested"),
        ("ua-us-20/7", "Accounts differ"),
        ("paris-2026-01/2", "700,000"),
        ("istanbul-2022/5", "280 km"),
        ("istanbul-2022/7", "Crimea"),
        ("gaza-20/9a", "The id is ours"),
        ("gaza-20/18", "order of the text"),
    ],
)
def test_conflicts_between_versions_stand_on_the_clause(
    bundled: Dataset, clause: str, words: str
) -> None:
    assert words in note(bundled, "clauses", clause)


@pytest.mark.parametrize("number", [3, 4, 5, 6])
def test_numbers_of_the_paris_declaration_are_ours(bundled: Dataset, number: int) -> None:
    assert "The number is ours" in note(bundled, "clauses", f"paris-2026-01/{number}")


# --- positions -----------------------------------------------------------------------


def test_rows_drawn_from_the_european_text_are_no_separate_statements(bundled: Dataset) -> None:
    assert len(FROM_THE_EUROPEAN_TEXT) == 38
    for row in FROM_THE_EUROPEAN_TEXT:
        assert "no separate statement" in note(bundled, "positions", row), row


def test_rows_older_than_their_text_say_why(bundled: Dataset) -> None:
    rows = bundled["positions"]
    plan = bundled["clauses"].set_index("clause_id")["plan_id"].reindex(rows["clause_id"])
    text = pd.Series(plan.to_numpy(), index=rows.index).fillna(rows["clause_id"])
    out = bundled["plans"].set_index("plan_id")["published"].loc[text]
    early = rows[rows["date"].to_numpy() < out.to_numpy()]
    assert len(early) == 27
    why = r"[Oo]lder than the|Said of the text in work|day of the talks"
    assert early["note"].str.contains(why).all()


def test_every_row_on_the_force_says_that_the_sign_would_turn(bundled: Dataset) -> None:
    force = bundled["positions"].query("clause_id == 'paris-2026-01/3'")
    turned = force["note"].fillna("").str.contains("where the sign would turn round")
    # The rest were coded on the force from the start.
    assert turned.sum() == 16
    assert (force["date"][~turned] >= "2026-01-07").all()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("pos-hu-eu-28.14-2025-12-18", "Arguable"),
        ("pos-ru-eu-28.14-2025-11-27", "Arguable"),
        ("pos-de-eu-28.14-2025-12-18", "Arguable"),
        ("pos-ru-ua-us-20.12-us-2025-12-23", "Arguable"),
        ("pos-ru-ua-us-20.12-us-2026-03-12", "Arguable"),
        ("pos-us-us-28.21-2026-03-03", "Arguable"),
        ("pos-ua-us-28.20b-2025-11-20", "Arguable"),
        ("pos-it-eu-28.6-2025-12-15", "no ceiling"),
        ("pos-fr-us-28.13c-2025-11-22", "fine line"),
        ("pos-tr-us-28-2025-11-23", "Hardly a stance"),
        ("pos-us-us-28.23-2025-11-20", "outside the part that was read"),
        ("pos-ru-us-28.3-2025-12-24", "fake"),
        ("pos-pl-us-28-2025-11-21", "another camp"),
        ("pos-de-us-28.6-2025-11-28", "approximate"),
        ("pos-ua-us-28.26-2025-11-27", "approximate"),
        ("pos-us-gva-19.r2-2025-11-24", "contested"),
    ],
)
def test_weak_and_arguable_positions_say_so(bundled: Dataset, row: str, words: str) -> None:
    assert words in note(bundled, "positions", row)


# --- analysts ------------------------------------------------------------------------


def test_people_of_the_founding_article_are_there(bundled: Dataset) -> None:
    names = set(bundled["analysts"]["name"])
    assert names >= {
        "Oleg Ignatov",
        "John Mearsheimer",
        "Linas Kojala",
        "Alistair Edgar",
        "Unnamed former Russian official",
    }
    views = bundled["analyst_views"].query("source_id == 'trtworld-2025-11-28-pushing'")
    assert set(views["analyst_id"]) == {
        "ignatov",
        "mearsheimer",
        "kojala",
        "edgar",
        "former-russian-official",
    }
    assert views["note"].str.contains("working date").all()


def test_joint_views_point_at_each_other(bundled: Dataset) -> None:
    views = bundled["analyst_views"].set_index("view_id")
    joint = views["joint_with"].dropna()
    assert len(joint) == 28
    assert {str(joint[other]) == str(row) for row, other in joint.items()} == {True}
    for row, other in joint.items():
        first, second = views.loc[row], views.loc[other]
        same = ["claim_id", "date", "source_id", "locator", "summary"]
        assert first[same].equals(second[same]), row
        assert first["analyst_id"] != second["analyst_id"]
        assert "count as one voice" in first["note"]


def test_the_one_joint_pair_with_two_stances_says_so(bundled: Dataset) -> None:
    views = bundled["analyst_views"].set_index("view_id")
    joint = views["joint_with"].dropna()
    apart = {row for row, other in joint.items() if views.stance[row] != views.stance[other]}
    assert apart == {"view-187", "view-194"}
    for row in apart:
        assert "different stances" in views.loc[row, "note"]


def test_weak_and_early_views_say_so(bundled: Dataset) -> None:
    views = bundled["analyst_views"].set_index("view_id")
    weak = (6, 21, 38, 67, 83, 89, 105, 120, 186, 193, 238, 264, 281, 306)
    assert views.loc[[f"view-{n:03d}" for n in weak], "note"].str.contains("only loosely").all()
    before = views[views["date"] < "2025-11-20"]
    assert len(before) == 57
    assert before["note"].str.contains("an earlier stand").all()


# --- events and sources ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("ev-2025-11-20-kupiansk", "A claim by one side"),
        ("ev-2025-12-27-huliaipole", "A claim by one side"),
        ("ev-2026-07-03-kostiantynivka", "A claim by one side"),
        ("ev-2025-03-03-pause", "3 and 4 March"),
        ("ev-2026-02-05-newstart", "4 February"),
        ("ev-2025-11-27-bishkek", "approximate"),
        ("ev-2026-01-06-paris", "Filed under the 20 points"),
        ("ev-2026-07-04-localtruce", "is not known"),
    ],
)
def test_uncertain_events_say_so(bundled: Dataset, event: str, words: str) -> None:
    assert words in note(bundled, "events", event)


@pytest.mark.parametrize(
    ("source", "date_basis", "text_basis"),
    [
        ("trtworld-2025-11-28-pushing", "approximate", "original"),
        ("quincy-2025-02-leverage", "approximate", "original"),
        ("lalv-2025-11-21-us28d", "inferred", "original"),
        ("elespanol-2025-11-23-e3", "printed", "original"),
        ("liga-2025-11-21-us28", "inferred", "translation"),
        ("forum5ch-2025-11-24-e3b", "inferred", "copy"),
        ("straitstimes-2025-11-24-e3text", "printed", "copy"),
        ("optim-2026-05-15-swap", "printed", "copy"),
        ("govuk-2025-12-15-berlin", "printed", "original"),
    ],
)
def test_sources_say_how_day_and_text_are_known(
    bundled: Dataset, source: str, date_basis: str, text_basis: str
) -> None:
    row = bundled["sources"].set_index("source_id").loc[source]
    assert (row["date_basis"], row["text_basis"]) == (date_basis, text_basis)


def test_no_source_claims_more_than_its_note(bundled: Dataset) -> None:
    sources = bundled["sources"].fillna({"note": ""}).set_index("source_id")
    doubtful = sources["note"].str.contains(
        r"inferred|undated|no date shown|approximate|placeholder", case=False
    )
    assert doubtful.sum() > 90
    assert not (sources["date_basis"][doubtful] == "printed").any()
    copied = sources["note"].str.contains(r"\brepost|\baggregator|\bforum\b")
    assert (sources["text_basis"][copied] == "copy").all()


# --- words -----------------------------------------------------------------------------


def test_the_codebook_has_all_coding_rules(prose: str) -> None:
    rules = prose.split("## Coding rules")[1].split("\n## ")[0]
    numbers = re.findall(r"^(\d+)\. \*\*[^*]+\*\* \S", rules, flags=re.MULTILINE)
    assert [int(number) for number in numbers] == list(range(1, 20))


def test_ids_in_the_codebook_exist(bundled: Dataset, prose: str) -> None:
    known = {str(i) for t in TABLES for i in bundled[t.name][t.key[0]].dropna()}
    assert set(re.findall(r"\b(?:pos|view)-[a-z0-9][\w.\-]*\w", prose)) <= known
    texts = "|".join(map(re.escape, bundled["plans"]["plan_id"]))
    assert set(re.findall(rf"\b(?:{texts})/[\w.\-]*\w", prose)) <= known


@pytest.mark.parametrize("table", ["plans", "clauses", "positions", "analysts", "events"])
def test_our_notes_are_short_whole_sentences(bundled: Dataset, table: str) -> None:
    texts = notes(bundled, table)
    assert texts.str.match(r'[A-Z"0-9].*\.$').all()
    assert texts.str.len().max() <= 600


def test_changes_add_up_to_what_is_there(bundled: Dataset) -> None:
    changes = (BUNDLED_DATA / "CHANGES.md").read_text(encoding="utf-8")
    total: Counter[str] = Counter()
    for table, rows in re.findall(r"^\| (\w+) \| (\d+) \|$", changes, flags=re.MULTILINE):
        total[table] += int(rows)
    withdrawn = changes.split("\n**Withdrawn**\n")[1].split("**Recodings.**")[0]
    total["positions"] -= len(re.findall(r"^- pos-", withdrawn, flags=re.MULTILINE))
    total["analyst_views"] -= len(re.findall(r"^- view-", withdrawn, flags=re.MULTILINE))
    total["sources"] -= withdrawn.count("no row rests on it")
    del total["recodings"]  # those of changed rows are replaced, as the entry says
    rows = {t.name: len(bundled[t.name]) for t in TABLES if t.name != "recodings"}
    assert total == {table: number for table, number in rows.items() if number}
