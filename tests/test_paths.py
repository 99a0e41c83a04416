"""Which data set is read when none is named: only where it lies, nothing of what it holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parley.paths import BUNDLED_DATA, DATA_VARIABLE, ROOT, data_folder


def test_the_bundled_set_is_read_unless_the_environment_names_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    monkeypatch.delenv(DATA_VARIABLE)
    # That it is the bundled one is what is tested, so data/ itself stands here, unread.
    assert data_folder() == BUNDLED_DATA


def test_only_the_tests_of_the_data_read_it():
    folder = ROOT / "tests"
    readers = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.py")
        if re.search(r"BUNDLED_DATA|ROOT / .data\b", path.read_text())
    }
    assert {path for path in readers if not path.startswith("curated/")} == {"test_paths.py"}
