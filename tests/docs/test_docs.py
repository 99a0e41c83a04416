"""The documents say what is there: links lead somewhere, commands exist, code runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import parley
from parley.dataset import Dataset
from parley.pages import PAGES
from parley.paths import PAGES as FOLDER
from parley.paths import ROOT

DOCUMENTS = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "benchmarks").glob("*.md")),
]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_files_lead_somewhere(path: Path):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text()):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), target


def test_the_commands_of_the_readme_exist():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for document in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / document).read_text()
        named = set(re.findall(r"`make ([a-z]+)", text)) | set(
            re.findall(r"^make ([a-z]+)", text, re.MULTILINE)
        )
        assert named
        assert named <= targets


def test_the_python_of_the_readme_gives_the_columns_it_names(frozen: Dataset):
    text = (ROOT / "README.md").read_text()
    view = frozen.view(plan="us-28")
    # Beside the call, or above it where they are too long for that.
    call = r"^(?:# (.+)\n)?parley\.(\w+)\(view\)(?: +# (.+))?$"
    promised = re.findall(call, text, re.MULTILINE)
    assert [name for _, name, _ in promised] == ["stances", "agreement", "consensus"]
    for above, name, beside in promised:
        assert list(getattr(parley, name)(view).columns) == (above or beside).split(", ")


def test_the_readme_lists_the_pages_with_what_they_answer():
    text = (ROOT / "README.md").read_text()
    rows = re.findall(r"^\| ([A-Z][\w ]+) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(page.title, page.summary) for page in PAGES.values()]


def test_every_file_of_a_page_is_in_the_table_of_pages():
    assert {path.stem for path in FOLDER.glob("*.py")} == set(PAGES)


def test_every_page_says_in_its_first_line_what_it_answers():
    for page in FOLDER.glob("*.py"):
        assert re.match(r'"""[A-Z][\w ]+: .+\."""', page.read_text()), page.name
