"""`run`, the command of a fresh checkout: what it brings, what it hands over to, and its sentences when it cannot."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

RUN = Path(__file__).parents[1] / "run"
PRETEND = f"import sys; sys.version_info = (3, 8, 18); exec(compile(open({str(RUN)!r}).read(), 'run', 'exec'))"
REALLY_OLD = sorted(Path.home().glob(".pyenv/versions/3.[6-9].*/bin/python"))
OLD_STARTS = [[sys.executable, "-c", PRETEND], *([str(python), str(RUN)] for python in REALLY_OLD)]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """The module, its root a folder with a lock file; `run.brought` lists what would have been installed."""
    loader = SourceFileLoader("run", str(RUN))
    spec = spec_from_loader("run", loader)
    assert spec is not None
    module: Any = module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # or a `__pycache__` would appear beside `run`
    loader.exec_module(module)
    module.ROOT, module.TOOLS, module.brought = tmp_path, tmp_path / ".tools", []
    for name in ("uv.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    monkeypatch.setattr(module, "find_uv", lambda: "uv")
    monkeypatch.setattr(module, "compile_sources", lambda venv: None)
    monkeypatch.setattr(module, "sync", lambda uv, venv, python, parts: pretend_to_sync(module, venv, parts))
    return module


def pretend_to_sync(module: Any, venv: Path, parts: list[str]) -> None:
    (venv / "bin").mkdir(parents=True, exist_ok=True)
    (venv / "bin/python").touch()
    module.brought.append(parts)


def write_program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


@pytest.mark.parametrize("start", OLD_STARTS)
def test_an_old_python_is_told_which_one_to_use(start: list[str]) -> None:
    answer = subprocess.run(start, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert answer.stderr.startswith("Rubrica needs Python 3.11 or newer and this is Python 3.")
    assert answer.stderr.count("\n") == 1


def test_an_old_python_can_read_the_file() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_without_pip_and_uv_it_says_where_to_get_pip(tmp_path: Path) -> None:
    for name in ("run", "uv.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((RUN.parent / name).read_bytes())
    no_pip = [sys.executable, "-S", str(tmp_path / "run")]  # -S: no site-packages, and so no pip
    answer = subprocess.run(no_pip, env={"PATH": ""}, capture_output=True, text=True, check=False)
    assert answer.returncode == 2
    assert "This Python has no pip and there is no uv: install one of the two" in answer.stderr
    assert not (tmp_path / ".venv").exists()


def test_where_it_cannot_write_it_names_the_folder(run: Any, capsys: pytest.CaptureFixture[str]) -> None:
    (run.ROOT / ".venv").write_text("a file where the environment should be")
    assert run.main(["check"]) == 2
    assert f"{run.ROOT} must be writable" in capsys.readouterr().err


def test_the_container_is_built_with_the_same_uv(run: Any) -> None:
    assert f"/uv:{run.UV} /uv" in (RUN.parent / "Containerfile").read_text()


def test_a_second_start_brings_nothing(run: Any) -> None:
    run.install(run.ROOT / ".venv", "python", [])
    run.install(run.ROOT / ".venv", "python", [])
    assert run.brought == [[]]


def test_a_start_after_the_tests_brings_nothing(run: Any) -> None:
    run.install(run.ROOT / ".venv", "python", ["--group=dev"])
    run.install(run.ROOT / ".venv", "python", [])
    assert run.brought == [["--group=dev"]]


def test_the_tests_after_a_start_bring_their_programs(run: Any) -> None:
    run.install(run.ROOT / ".venv", "python", [])
    run.install(run.ROOT / ".venv", "python", ["--group=dev"])
    assert run.brought == [[], ["--group=dev"]]


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml"])
def test_a_changed_lock_is_brought_again(run: Any, name: str) -> None:
    run.install(run.ROOT / ".venv", "python", [])
    (run.ROOT / name).write_text("changed")
    run.install(run.ROOT / ".venv", "python", [])
    assert run.brought == [[], []]


def test_another_python_is_brought_its_own(run: Any) -> None:
    run.install(run.ROOT / ".venv", "/one/python", [])
    run.install(run.ROOT / ".venv", "/two/python", [])
    assert run.brought == [[], []]


def test_a_sync_that_broke_off_is_not_taken_for_done(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object) -> None:
        raise run.Hindrance("the line was cut")

    run.install(run.ROOT / ".venv", "python", [])
    (run.ROOT / "uv.lock").write_text("changed")
    monkeypatch.setattr(run, "sync", break_off)
    assert run.main(["check"]) == 2
    assert not (run.ROOT / ".venv/rubrica-stamp").exists()


@pytest.mark.parametrize(
    ("words", "handed"),
    [
        ([], ["serve", "--data", "data", "--examples"]),
        (["--port", "8001"], ["serve", "--data", "data", "--examples", "--port", "8001"]),
        (["check", "a.md"], ["check", "a.md"]),
        (["--help"], ["--help"]),
    ],
)
def test_words_go_to_rubrica(run: Any, monkeypatch: pytest.MonkeyPatch, words: list[str], handed: list[str]) -> None:
    seen: list[list[str]] = []
    monkeypatch.chdir(run.ROOT)
    monkeypatch.setattr("os.execv", lambda program, arguments: seen.append([program, *arguments]))
    run.main(words)
    rubrica = str(run.ROOT / ".venv/bin/rubrica")
    assert seen == [[rubrica, rubrica, *handed]]


def test_an_unreachable_index_asks_to_go_online(run: Any) -> None:
    output = "error: Failed to fetch: `https://index/simple/click/`\n  Caused by: dns error: failed to lookup address"
    assert run.explain(output, "It failed").startswith("The package index (PyPI) cannot be reached: go online")


def test_another_failure_shows_its_reason(run: Any) -> None:
    assert (
        run.explain("error: no wheel fits\n", "It failed") == "error: no wheel fits\nIt failed, for the reason above."
    )


@pytest.mark.parametrize(
    ("script", "version"),
    [
        ("echo 'uv 0.13.9 (x86_64-unknown-linux-gnu)'", (0, 13)),
        ("echo 'uv 1.2.0'", (1, 2)),
        ("echo 'uv 0.13.9'; exit 127", ()),
        ("echo 'uv: command not found, but there is 3.11.7'", ()),
    ],
)
def test_only_a_uv_that_answers_has_a_version(run: Any, tmp_path: Path, script: str, version: tuple[int, ...]) -> None:
    write_program(tmp_path / "uv", script)
    assert run.version_of(tmp_path / "uv") == version


def test_pyenvs_second_python_comes_before_its_shim(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "versions/3.13.9/bin").mkdir(parents=True)
    write_program(tmp_path / "versions/3.13.9/bin/python3.13", "")
    write_program(tmp_path / "uv", 'echo "warning: of something"; echo "${PATH%%:*}/python3.13"')
    monkeypatch.setattr(run, "find_uv", lambda: str(tmp_path / "uv"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert run.find_second_python() == str(tmp_path / "versions/3.13.9/bin/python3.13")


def test_the_second_python_is_one_of_its_version(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of the real program, for the version of the Python that runs the tests."""
    monkeypatch.setattr(run, "find_uv", real_uv)
    monkeypatch.setattr(run, "SECOND_PYTHON", "{}.{}".format(*sys.version_info))
    found = run.find_second_python()
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    assert said.startswith(f"Python {run.SECOND_PYTHON}.")


def real_uv() -> str:
    asked = subprocess.run([RUN.parent / ".ci/uv"], capture_output=True, text=True, check=True)
    return asked.stdout.strip()


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_only_ci_insists_on_the_second_python(run: Any, monkeypatch: pytest.MonkeyPatch, ci: str, code: int) -> None:
    monkeypatch.setattr(run, "find_second_python", lambda: None)
    monkeypatch.setattr(run, "SECOND_PYTHON", "3.99")
    monkeypatch.setenv("CI", ci)
    assert run.test_core_on_second_python() == code


def test_the_suite_writes_to_the_disk_where_little_memory_is_free(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMPDIR", raising=False)
    monkeypatch.setattr(run.shutil, "disk_usage", lambda _: SimpleNamespace(free=64 << 20))
    assert run.roomy_memory() is None


def test_the_suite_writes_where_tmpdir_says(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/somewhere")
    monkeypatch.setattr(run.shutil, "disk_usage", lambda _: SimpleNamespace(free=1 << 40))
    assert run.roomy_memory() is None
