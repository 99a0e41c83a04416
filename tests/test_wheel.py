"""What is shipped: the wheel holds what it runs, and runs where nothing else of parley is."""

from __future__ import annotations

import csv
import io
import json
import os
import socket
import subprocess
import sys
import sysconfig
import tarfile
import urllib.request
import zipfile
from collections.abc import Callable
from pathlib import Path
from venv import EnvBuilder

import pytest

from parley.paths import DATA_VARIABLE, ROOT
from tests.serving import free_port, serving

pytestmark = pytest.mark.slow

Run = Callable[..., str]


def build(target: str, source: Path, into: Path) -> Path:
    """Build a wheel or an sdist of the folder with the backend that pyproject.toml names."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", into],
        cwd=source, check=True, capture_output=True,
    )  # fmt: skip
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of a new environment with the wheel and what it depends on."""
    environment = tmp_path_factory.mktemp("environment")
    EnvBuilder(symlinks=True).create(environment)
    python = environment / "bin" / "python"
    subprocess.run(
        [
            sys.executable, "-m", "pip", "--python", python,
            "install", "--quiet", "--no-deps", "--no-index", wheel,
        ],
        check=True, env=surroundings(environment),
    )  # fmt: skip
    # The locked dependencies are lent. The editable parley among them stays out: of a folder
    # that a .pth file names, Python reads no further .pth files.
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return environment / "bin"


def surroundings(home: Path) -> dict[str, str]:
    """The environment of a user who has set nothing."""
    ours = ("PARLEY", "PYTHON", "STREAMLIT", "COV_")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(ours)},
        "HOME": str(home),
    }


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Run a command of the new environment in an empty folder; gives what it prints."""

    def run_(command: str, *arguments: str) -> str:
        done = subprocess.run(
            [installed / command, *arguments],
            cwd=tmp_path, env=surroundings(tmp_path), capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert not done.returncode, done.stderr
        return done.stdout

    return run_


def test_the_wheel_holds_what_it_runs_and_nothing_else(wheel: Path):
    def below(folder: str) -> set[str]:
        return {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    bundled = {"dashboard.py", ".streamlit/config.toml"} | below("pages") | below("data")
    wanted = below("parley") | {f"parley/bundle/{name}" for name in bundled}
    with zipfile.ZipFile(wheel) as files:
        names = {name for name in files.namelist() if ".dist-info/" not in name}
    assert names == wanted
    # Some of each kind, by name, in case a folder is moved.
    assert names >= {
        "parley/py.typed",
        "parley/app.py",
        "parley/dataset/example/positions.csv",
        "parley/ui/style/page.css",
        "parley/bundle/pages/overview.py",
        "parley/bundle/data/positions.csv",
    }


def test_the_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path):
    def contents(path: Path) -> dict[str, int]:
        with zipfile.ZipFile(path) as files:
            return {file.filename: file.CRC for file in files.infolist()}

    with tarfile.open(build("sdist", ROOT, tmp_path / "sdist")) as files:
        files.extractall(tmp_path, filter="data")
    (source,) = tmp_path.glob("parley-*")
    assert contents(build("wheel", source, tmp_path / "wheel")) == contents(wheel)


def test_only_the_wheel_is_imported(run: Run, installed: Path):
    place, path = run(
        "python", "-c", "import parley, sys; print(parley.__file__); print(sys.path)"
    ).splitlines()
    assert Path(place).is_relative_to(installed.parent)
    assert str(ROOT) not in path.replace(sysconfig.get_path("purelib"), "")


def test_new_check_and_export_work_from_an_empty_folder(run: Run, wheel: Path, tmp_path: Path):
    assert "an empty data set" in run("parley", "new", "mine")
    assert "no faults" in run("parley", "check", "mine")
    run("parley", "export", "mine/example", "--table", "stances", "--to", "stances.csv")
    # Of whatever text the bundled data name first.
    with zipfile.ZipFile(wheel) as files, files.open("parley/bundle/data/clauses.csv") as file:
        bundled = list(csv.DictReader(io.TextIOWrapper(file, "utf-8")))
    plan = bundled[0]["plan_id"]
    run("parley", "export", f"/api/clauses.csv?plan={plan}", "--to", "clauses.csv")
    with (tmp_path / "clauses.csv").open(encoding="utf-8-sig", newline="") as file:
        exported = [row["clause_id"] for row in csv.DictReader(file)]
    assert exported == [row["clause_id"] for row in bundled if row["plan_id"] == plan]
    assert (tmp_path / "stances.csv").stat().st_size > 0


def assert_listens_at_one_address(port: int) -> None:
    """One's own machine's alone: a server that listens at all addresses is reached at this one, too."""
    with pytest.raises(ConnectionRefusedError), socket.create_connection(("127.0.0.2", port)):
        pass


def test_run_serves_the_app_from_an_empty_folder(installed: Path, tmp_path: Path):
    log, port = tmp_path / "log.txt", free_port()
    folder = tmp_path / "empty"
    folder.mkdir()
    # With it the server answers for a run of the router and the first page.
    env = surroundings(tmp_path) | {"STREAMLIT_SERVER_SCRIPT_HEALTH_CHECK_ENABLED": "true"}
    command = (installed / "parley", "run", "--port", str(port))
    with serving(command, port, log, folder=folder, env=env) as address:

        def fetched(path: str) -> bytes:
            with urllib.request.urlopen(address + path, timeout=60) as answer:  # noqa: S310
                return answer.read()

        assert "<title>Overview · Parley</title>".encode() in fetched("/")
        assert json.loads(fetched("/api"))["version"]
        assert fetched("/_stcore/script-health-check") == b"ok"
        assert_listens_at_one_address(port)
    # The settings that come along hold.
    assert f"URL: http://localhost:{port}" in log.read_text()


def test_run_takes_the_data_set_and_no_settings_from_where_it_is_called(
    run: Run, installed: Path, tmp_path: Path
):
    run("parley", "new", "mine")
    # Some other application's settings, as they may lie in a folder.
    settings = tmp_path / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_text('server.address = "0.0.0.0"\n')
    log, port = tmp_path / "log.txt", free_port()
    env = surroundings(tmp_path) | {DATA_VARIABLE: "mine/example"}
    command = (installed / "parley", "run", "--port", str(port))
    with (
        serving(command, port, log, folder=tmp_path, env=env) as address,
        urllib.request.urlopen(f"{address}/api/clauses.csv", timeout=60) as answer,  # noqa: S310
    ):
        text = answer.read().decode("utf-8-sig")
        assert_listens_at_one_address(port)
    assert {line.split("/")[0] for line in text.splitlines()[1:]} == {"draft", "counter", "revised"}
