"""What a start loads: told by the modules that are there afterwards, never by a clock."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import parley
from parley.paths import ROOT

HEAVY = {"babel", "plotly", "scipy", "streamlit"}
"""Loaded where they are used: by who wants Plotly's own figures, by measures, by the web server."""


def loaded_by(code: str) -> set[str]:
    """The packages that a new interpreter has loaded after the code."""
    listing = (
        "import json, sys; print(json.dumps([name for name in sys.modules if '.' not in name]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{listing}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_importing_parley_and_what_it_offers_loads_nothing_heavy():
    assert (
        not loaded_by(
            "import parley, parley.wording\n"
            "parley.load, parley.check, parley.Dataset, parley.DatasetError, parley.View\n"
            "parley.stances, parley.agreement, parley.consensus, parley.movement"
        )
        & HEAVY
    )


def test_help_and_refusals_do_not_even_load_pandas():
    for arguments in ("--help", "export --help", "dance"):
        code = (
            "from parley.cli import main\n"
            f"try: main({arguments.split()!r})\n"
            "except SystemExit: pass"
        )
        assert not loaded_by(code) & (HEAVY | {"numpy", "pandas", "pyarrow"})


def test_the_web_application_starts_without_data_figures_and_interface():
    # Streamlit itself loads Plotly.
    assert not loaded_by("import dashboard") & {
        "babel",
        "jinja2",
        "numpy",
        "pandas",
        "pyarrow",
        "scipy",
    }


def test_looking_for_faults_loads_no_views_and_no_search():
    code = "from parley.cli import main\nmain(['check', '--quiet', 'parley/dataset/example'])"
    assert not loaded_by(code) & (HEAVY - {"babel"} | {"rapidfuzz", "sqlite3", "jinja2"})


def test_every_public_name_is_found_and_listed():
    for name in parley.__all__:
        assert getattr(parley, name).__module__.startswith("parley.")
    assert set(parley.__all__) <= set(dir(parley))
    with pytest.raises(AttributeError, match="module 'parley' has no attribute 'treaty'"):
        parley.treaty  # noqa: B018 (asking is what fails)


def test_a_figure_is_drawn_without_plotly_until_somebody_asks_for_plotly_s_own():
    code = (
        "import parley\n"
        "from parley.paths import EXAMPLE_DATA\n"
        "shown = parley.exhibit('stances', parley.load(EXAMPLE_DATA).view())\n"
        "shown.printed().to_json()"
    )
    assert "plotly" not in loaded_by(code)
    assert "plotly" in loaded_by(f"{code}\nshown.figure")
