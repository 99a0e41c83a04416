"""The data contract: every table and column of a Parley data set, described once.

Validation (`check`), `datapackage.json`, the codebook's tables and the empty
template are all derived from `TABLES`; nothing else in the project repeats a
column's name, type or rule.

The shape of a cell is its `Kind`; what a cell may point at is `Column.refers_to`. Only
a few words are fixed (stances, basis, lineage change, date precision and three
grades of completeness); everything else that groups or names, such as an actor's
side or an issue's group, is the data set's own and keeps the order in which it
first appears.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["id", "ids", "text", "word", "date", "integer", "number", "url", "language"]

LIST_SEPARATOR: Final = ";"
"""What separates the ids of a list cell, as in ``ru;ua;eu``."""

STANCE_MIN: Final = -2
STANCE_MAX: Final = 2

STANCE_WORDS: Final[Mapping[int, str]] = MappingProxyType(
    {2: "endorses", 1: "accepts", 0: "mixed", -1: "objects", -2: "rejects"}
)
"""What a stance on a clause says, in one word (the full rules are in the codebook)."""

CLAIM_STANCE_WORDS: Final[Mapping[int, str]] = MappingProxyType(
    {2: "argues it", 1: "leans that way", 0: "both ways", -1: "leans against", -2: "argues against"}
)
"""What a stance on an analyst's claim says: agreement with the claim, not with a side."""

BASIS_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "authored": "the actor's own text contains it",
        "stated": "said by a named official or in a signed text",
        "reported": "told by sources, or by one side about another",
        "inferred": "the link between statement and clause is the curators'",
    }
)
"""The four bases of a position, strongest first: the order settles same-day ties."""

OLDER_BASIS_WORDS: Final[Mapping[str, str]] = MappingProxyType({"tabled": "authored"})
"""Bases as they were called before -> today's word. To American readers tabled means shelved."""

CHANGE_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "kept": "the wording says the same",
        "narrowed": "the clause covers less than before",
        "widened": "the clause covers more than before",
        "replaced": "other content stands in its place",
        "moved": "the content stands elsewhere, or was set aside for later",
        "merged": "several clauses became one",
        "dropped": "nothing of it is left in the later text",
        "new": "nothing in the earlier text corresponds to it",
    }
)
PRECISION_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": "the day is known",
        "month": "only the month is known; the day is written 01 and means nothing",
        "year": "only the year is known; month and day are written 01-01 and mean nothing",
    }
)
TEXT_PUBLIC_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "full": "every point is known",
        "partial": "only some points are known",
        "no": "the text is unpublished; what stands here was reported",
    }
)
DATE_BASIS_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "printed": "the page shows its date",
        "inferred": "taken from the address or from what the page reports",
        "approximate": "known only roughly",
    }
)
TEXT_BASIS_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "original": "the publisher's own page, as far as known",
        "copy": "the page carries or retells another publisher's text",
        "translation": "the page is a translation",
    }
)

FOUND_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no": "nothing was found",
        "yes": "what was found stands on another clause, which it fits better",
    }
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, the kind of its cells, and what they mean.

    ``required`` says that no cell may be empty. ``refers_to`` names the tables in
    whose single key column the value must occur (one of them is enough).
    ``words`` lists the only values a ``word`` or ``integer`` column may hold. ``older`` maps
    words that such a column held in earlier versions of the contract to today's, as which
    they are read. ``least`` is the smallest number that an ``integer`` column may hold.
    """

    name: str
    kind: Kind
    meaning: str
    required: bool = True
    refers_to: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    unit: str = ""
    least: int | None = None
    older: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def allowed(self) -> str:
        """What a valid cell looks like, in words, for fault messages and the codebook."""
        text = "one of " + ", ".join(self.words) if self.words else _SHAPES[self.kind]
        if self.refers_to:
            text += " from " + " or ".join(f"{table}.csv" for table in self.refers_to)
        text = text if self.required else f"{text}, or empty"
        return text if self.least is None else f"{text} ({self.least} or more)"


_SHAPES: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        "id": "an id without spaces or semicolons",
        "ids": "ids separated by semicolons",
        "text": "text",
        "word": "a word",
        "date": "a calendar date written YYYY-MM-DD",
        "integer": "a whole number",
        "number": "a number with a decimal point",
        "url": "an address that starts with http:// or https://",
        "language": "a language's short code (ISO 639), as in en or uk",
    }
)


@dataclass(frozen=True, slots=True)
class Table:
    """One CSV file: what a row is, its columns in order, and the columns that identify a row.

    An ``optional`` file may be absent, which says the same as one without rows.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    optional: bool = False

    @property
    def file(self) -> str:
        """The file's name in a data folder."""
        return f"{self.name}.csv"

    @property
    def column_names(self) -> tuple[str, ...]:
        """The header, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column of that name; KeyError names the table when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.file} has no column {name!r}")


def _id(name: str, meaning: str) -> Column:
    return Column(name, "id", meaning)


def _ref(name: str, *tables: str, meaning: str, required: bool = True) -> Column:
    return Column(name, "id", meaning, required=required, refers_to=tables)


def _text(name: str, meaning: str, *, required: bool = True) -> Column:
    return Column(name, "text", meaning, required=required)


def _words(
    name: str,
    meaning: str,
    words: Mapping[str, str],
    older: Mapping[str, str] = MappingProxyType({}),
) -> Column:
    return Column(name, "word", meaning, words=words, older=older)


def _stance(meaning: str, words: Mapping[int, str]) -> Column:
    ordered = {str(value): words[value] for value in range(STANCE_MIN, STANCE_MAX + 1)}
    return Column("stance", "integer", meaning, words=MappingProxyType(ordered))


_SOURCE: Final = _ref("source_id", "sources", meaning="The source that the row rests on.")
_SOURCE_IF_ANY: Final = _ref(
    "source_id", "sources", meaning="The source that the row rests on.", required=False
)
_FIRST_DAY: Final = Column(
    "first_day", "date", "The first day; empty: as far back as the data reach.", required=False
)
_LAST_DAY: Final = Column(
    "last_day", "date", "The last day, which counts; empty: to this day.", required=False
)
_LOCATOR: Final = _text(
    "locator", "Where in the source the point stands, as far as it was seen.", required=False
)
_NOTE: Final = _text("note", "What a reader of this row should know.", required=False)

RESTING_ON_PAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "positions": "a position",
        "analyst_views": "an analyst's view",
        "events": "an event",
        "clauses": "a clause",
        "plans": "a text",
    }
)
"""The tables of which every row names the page that it rests on, and what a row is."""

TABLES: Final[tuple[Table, ...]] = (
    Table(
        "sources",
        "a page or document on which rows rest",
        (
            _id("source_id", "The source's id."),
            _text("publisher", "Who published the page; a copy names the original where known."),
            _text("title", "The page's title, shortened or paraphrased."),
            Column("url", "url", "The address at which it was read."),
            Column("published", "date", "The day of publication (see date_basis)."),
            Column(
                "language",
                "language",
                "The language in which the page is written; empty where that is not known.",
                required=False,
            ),
            Column("kind", "word", "The kind of source, in the data set's own words."),
            _text("note", "Copies, translations, inferred dates, cross-checks.", required=False),
            _words("date_basis", "How the day of publication is known.", DATE_BASIS_WORDS),
            _words("text_basis", "Whether the page is the original.", TEXT_BASIS_WORDS),
        ),
        ("source_id",),
    ),
    Table(
        "plans",
        "a text: a draft, a counter-text, a memorandum, a declaration",
        (
            _id("plan_id", "The text's id."),
            _text("short_name", "The name used on pages and axes."),
            _text("full_name", "The full name."),
            Column(
                "sponsors",
                "ids",
                "The actors that put the text forward.",
                required=False,
                refers_to=("actors",),
            ),
            Column("published", "date", "The day on which the text, or word of it, became public."),
            _text("status", "What became of it, in words."),
            _ref(
                "supersedes",
                "plans",
                meaning="The text that this one replaced as the current text.",
                required=False,
            ),
            Column(
                "points",
                "integer",
                "How many points the text is said to have.",
                required=False,
                unit="points",
                least=1,
            ),
            _words("text_public", "How much of the text is known.", TEXT_PUBLIC_WORDS),
            _text("summary", "What the text is, in our words."),
            _SOURCE,
            _NOTE,
        ),
        ("plan_id",),
    ),
    Table(
        "issues",
        "a question that texts answer differently",
        (
            _id("issue_id", "The issue's id."),
            _text("name", "The name used on pages and axes."),
            _text("group", "The group of issues it belongs to."),
            _text("question", "The issue as a neutral question."),
            Column("order", "integer", "Its place in lists."),
        ),
        ("issue_id",),
    ),
    Table(
        "clauses",
        "a point of a text, or an item of a point",
        (
            _id("clause_id", "The clause's id: plan_id/number."),
            _ref("plan_id", "plans", meaning="The text it stands in."),
            Column("number", "id", "Its number in that text."),
            _ref(
                "part_of",
                "clauses",
                meaning="The point that this item belongs to; empty for a point.",
                required=False,
            ),
            _ref(
                "variant_of",
                "clauses",
                meaning="The clause of which this is the other side's version.",
                required=False,
            ),
            _ref("issue_id", "issues", meaning="The issue it answers."),
            _text("heading", "A short heading of our own."),
            _text("summary", "What the clause says, in our words."),
            Column(
                "obliges",
                "ids",
                "The actors that would have to act.",
                required=False,
                refers_to=("actors",),
            ),
            _SOURCE,
            _LOCATOR,
            _NOTE,
        ),
        ("clause_id",),
    ),
    Table(
        "terms",
        "a quantity in a clause",
        (
            _ref("clause_id", "clauses", meaning="The clause that names the quantity."),
            Column("measure", "id", "What is measured."),
            Column("value", "number", "The quantity, in the row's unit."),
            Column("unit", "text", "The unit: people, USD, days, km ..."),
            _NOTE,
        ),
        ("clause_id", "measure"),
    ),
    Table(
        "lineage",
        "what one text did with a clause of another",
        (
            _ref("plan_id", "plans", meaning="The later text."),
            _ref(
                "clause_id",
                "clauses",
                meaning="Its clause; empty when it dropped the earlier one.",
                required=False,
            ),
            _ref("from_plan_id", "plans", meaning="The earlier text."),
            _ref(
                "from_clause_id",
                "clauses",
                meaning="The clause it goes back to; empty when it is new.",
                required=False,
            ),
            _words("change", "What became of the wording.", CHANGE_WORDS),
            _text("note", "The change in words.", required=False),
        ),
        ("plan_id", "clause_id", "from_plan_id", "from_clause_id"),
    ),
    Table(
        "actors",
        "a party to the negotiation or a body that speaks on it",
        (
            _id("actor_id", "The actor's id."),
            _text("name", "The name used in sentences."),
            _text(
                "short_name", "The name used where room is short; empty: the name.", required=False
            ),
            Column("kind", "text", "The kind of actor, in the data set's own words."),
            _text(
                "side",
                "The declared bloc it is shown with; empty for one that belongs to none. Rows in "
                "memberships.csv go before it.",
                required=False,
            ),
            _text("description", "Who speaks for it.", required=False),
        ),
        ("actor_id",),
    ),
    Table(
        "positions",
        "one dated statement by an actor on a clause or on a whole text",
        (
            _id("position_id", "The position's id."),
            _ref("actor_id", "actors", meaning="Whose position it is."),
            _ref(
                "clause_id",
                "clauses",
                "plans",
                meaning="The clause as worded, or a plan's id for a view of the whole text.",
            ),
            Column("date", "date", "The day of the statement."),
            _stance("Support for the clause as worded.", STANCE_WORDS),
            _words("basis", "How the position is known.", BASIS_WORDS, OLDER_BASIS_WORDS),
            _text("speaker", "Who said it, where a person is named.", required=False),
            _text("summary", "What was said, in our words."),
            _SOURCE,
            _LOCATOR,
            _NOTE,
        ),
        ("position_id",),
    ),
    Table(
        "analysts",
        "an expert whose published views are followed",
        (
            _id("analyst_id", "The analyst's id."),
            _text("name", "The analyst's name."),
            _text("affiliation", "The institution, as given at the time.", required=False),
            Column(
                "affiliation_kind",
                "word",
                "The kind of the institution named first, in the data set's own words.",
                required=False,
            ),
            _text("role", "The role there.", required=False),
            _text("country", "Base or nationality as generally known.", required=False),
            _NOTE,
        ),
        ("analyst_id",),
    ),
    Table(
        "claims",
        "a proposition on which experts differ",
        (
            _id("claim_id", "The claim's id."),
            _ref(
                "issue_id", "issues", meaning="The issue it bears on, if it is one.", required=False
            ),
            _text("statement", "The claim, neutrally worded."),
            _text("theme", "The theme it belongs to."),
            _text("definition", "What counts as agreeing and as disagreeing."),
        ),
        ("claim_id",),
    ),
    Table(
        "analyst_views",
        "one dated view of an analyst on a claim",
        (
            _id("view_id", "The view's id."),
            _ref("analyst_id", "analysts", meaning="Whose view it is."),
            _ref("claim_id", "claims", meaning="The claim."),
            Column("date", "date", "The day of the statement."),
            _stance("Agreement with the claim as worded and defined.", CLAIM_STANCE_WORDS),
            _text("summary", "What the analyst says, in our words."),
            _SOURCE,
            _LOCATOR,
            _ref(
                "joint_with",
                "analyst_views",
                meaning="The co-author's row for the same paper; the two count as one voice.",
                required=False,
            ),
            _NOTE,
        ),
        ("view_id",),
    ),
    Table(
        "events",
        "something that happened in or around the negotiation",
        (
            _id("event_id", "The event's id."),
            Column("date", "date", "The day, or the first day."),
            Column("end_date", "date", "The last day, if there were several.", required=False),
            _words("precision", "How exactly the date is known.", PRECISION_WORDS),
            _text("title", "The event in a few words."),
            _text("summary", "What happened, in our words."),
            Column("kind", "word", "The kind of event, in the data set's own words."),
            Column(
                "actors",
                "ids",
                "The actors involved.",
                required=False,
                refers_to=("actors",),
            ),
            _ref("plan_id", "plans", meaning="The current text on that day.", required=False),
            _SOURCE,
            _NOTE,
        ),
        ("event_id",),
    ),
    Table(
        "precedents",
        "a heading in a collection of signed agreements that matches an issue",
        (
            _ref("issue_id", "issues", meaning="The issue."),
            Column("scheme", "text", "The collection."),
            _text("category", "Its heading."),
            Column("url", "url", "Where the heading can be looked up."),
            _text("note", "How close the match is.", required=False),
        ),
        ("issue_id", "scheme", "category"),
    ),
    Table(
        "recodings",
        "the stance that a second coding gave to a row",
        (
            Column(
                "table",
                "word",
                "The table of the row.",
                words=MappingProxyType(
                    {"positions": "a position", "analyst_views": "an analyst's view"}
                ),
            ),
            _ref("row_id", "positions", "analyst_views", meaning="The row."),
            Column("coder", "id", "Who coded it."),
            _stance("The stance in that coding.", STANCE_WORDS),
        ),
        ("table", "row_id", "coder"),
    ),
    Table(
        "second_sources",
        "a second page that carries the matter of a row, independent of the page that it rests on",
        (
            _words("table", "The table of the row.", RESTING_ON_PAGES),
            _ref("row_id", *RESTING_ON_PAGES, meaning="The row."),
            _ref("source_id", "sources", meaning="The second page."),
            _NOTE,
        ),
        ("table", "row_id", "source_id"),
        optional=True,
    ),
    Table(
        "searched",
        "a clause on which statements of an actor were searched for on their own",
        (
            _ref(
                "clause_id",
                "clauses",
                "plans",
                meaning="The clause, its items included, or a plan's id for the text as a whole.",
            ),
            _ref("actor_id", "actors", meaning="Whose statements were searched for."),
            Column("searched_on", "date", "The day of the last search."),
            _words("found", "Whether anything was found.", FOUND_WORDS),
            _NOTE,
        ),
        ("clause_id", "actor_id"),
        optional=True,
    ),
    Table(
        "memberships",
        "a time in which an actor belongs to a side",
        (
            _ref("actor_id", "actors", meaning="The actor."),
            _text("side", "The bloc that it belongs to in that time."),
            _FIRST_DAY,
            _LAST_DAY,
            _SOURCE_IF_ANY,
            _NOTE,
        ),
        ("actor_id", "side", "first_day"),
        optional=True,
    ),
    Table(
        "coalitions",
        "a member of an actor that is made of actors",
        (
            _ref("coalition_id", "actors", meaning="The actor that is made of others."),
            _ref("member_id", "actors", meaning="One of them."),
            _FIRST_DAY,
            _LAST_DAY,
            _SOURCE_IF_ANY,
            _NOTE,
        ),
        ("coalition_id", "member_id", "first_day"),
        optional=True,
    ),
    Table(
        "weights",
        "what an actor weighs: seats, power, people, or how much an issue means to it",
        (
            _ref("actor_id", "actors", meaning="The actor."),
            _ref(
                "issue_id",
                "issues",
                meaning="The issue on which it has that weight; empty: on every one without a row of its own.",
                required=False,
            ),
            Column("measure", "word", "What is weighed, in the data set's own words."),
            Column("value", "number", "The weight, 0 or more, in the unit of its measure."),
            _SOURCE_IF_ANY,
            _NOTE,
        ),
        ("actor_id", "issue_id", "measure"),
        optional=True,
    ),
    Table(
        "answers",
        "an answer that is no stance: abstained, absent, passed, present",
        (
            _id("answer_id", "The answer's id."),
            _ref("actor_id", "actors", meaning="Whose answer it is."),
            _ref(
                "clause_id",
                "clauses",
                "plans",
                meaning="The clause as worded, or a plan's id for the text as a whole.",
            ),
            Column("date", "date", "The day of the answer."),
            Column(
                "answer",
                "word",
                "The answer, in the data set's own words; how each counts stands in datapackage.json.",
            ),
            _text("summary", "What was said with it, in our words.", required=False),
            _SOURCE,
            _LOCATOR,
            _NOTE,
        ),
        ("answer_id",),
        optional=True,
    ),
    Table(
        "words",
        "a word that readers search for, and what it leads to",
        (
            _text(
                "word",
                "One or several words in a row; an asterisk at the end of one stands for any ending.",
            ),
            Column("language", "language", "The language of the word."),
            _text(
                "leads_to",
                "What the word leads to, separated by semicolons: ids of issues, actors or texts, or "
                "words that stand in the tables; empty for a word that says nothing of its own.",
                required=False,
            ),
        ),
        ("word", "language"),
        optional=True,
    ),
)

BY_NAME: Final[Mapping[str, Table]] = MappingProxyType({table.name: table for table in TABLES})
"""The tables by name, in the contract's order."""
