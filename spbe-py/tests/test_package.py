"""The package as it is installed: import, doctests, the README's lines, the command."""

from __future__ import annotations

import doctest
import inspect
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import spbe
from conftest import ROOT, SERANG
from spbe import _documents

SPBE = Path(sys.executable).with_name("spbe")


def run(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LANG": "en"}
    return subprocess.run([*arguments], capture_output=True, text=True, timeout=60, env=environment, **more)


def examples() -> Iterator[doctest.DocTest]:
    """Every docstring with an example. `doctest.testmod` finds none of an extension."""
    parser = doctest.DocTestParser()
    named: dict[str, Any] = {"spbe": spbe} | {name: getattr(spbe, name) for name in spbe.__all__}
    for name, thing in list(named.items()):
        methods = vars(thing).items() if inspect.isclass(thing) else ()
        for title, of in [(name, thing), *((f"{name}.{method}", of) for method, of in methods)]:
            text = getattr(of, "__doc__", None)
            if isinstance(text, str) and ">>>" in text:
                yield parser.get_doctest(text, dict(vars(spbe)), title, None, None)


def test_examples_of_docstrings_hold() -> None:
    runner = doctest.DocTestRunner()
    for example in examples():
        runner.run(example)
    assert runner.failures == 0
    assert runner.tries == 155, "as many examples as there are; change the number with them"
    print(f"doctests: {runner.tries}")


def test_everything_public_says_what_it_is() -> None:
    for name in spbe.__all__:
        thing = getattr(spbe, name)
        if callable(thing):
            assert inspect.getdoc(thing), name
        for member, of in vars(thing).items() if inspect.isclass(thing) else ():
            if not member.startswith("_"):
                assert inspect.getdoc(of), f"{name}.{member}"
    assert _documents.__doc__ and spbe.plot.__doc__


def test_it_is_imported_alone() -> None:
    program = (
        "import sys, time; before = set(sys.modules); began = time.perf_counter(); import spbe; "
        "took = time.perf_counter() - began; "
        "print(took, *sorted({name.partition('.')[0] for name in set(sys.modules) - before}))"
    )
    runs = [run(sys.executable, "-I", "-c", program).stdout.split() for _ in range(5)]
    print(f"import spbe: {min(float(took) for took, *_ in runs) * 1000:.1f} ms")
    loaded = set(runs[0][1:])
    assert "spbe" in loaded and not loaded & {"pandas", "numpy", "polars", "matplotlib", "fractions", "decimal"}


def test_the_version_is_one() -> None:
    assert spbe.__version__ == version("spbe")
    assert run(str(SPBE), "--version").stdout.split() == ["spbe", spbe.__version__]


@pytest.mark.parametrize("page", ["README.md", "README.id.md", "spbe-py/README.md"])
def test_the_python_lines_of_a_page_work_as_written(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "conformance").symlink_to(ROOT / "conformance")  # they write files, and not into the working copy
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    names: dict[str, Any] = {}
    checked = 0
    for line in "\n".join(blocks).splitlines():
        code, _, said = line.partition("  # ")
        try:
            compiled = compile(code.strip(), page, "eval")
        except SyntaxError:
            exec(code, names)
            continue
        value = eval(compiled, names)
        if said and said.strip().startswith(("Decimal", "Fraction", "Index", "'", "(", "True", "[")):
            assert repr(value) == said.strip(), line
            checked += 1
    assert checked


def test_the_python_lines_of_the_page_on_excel_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "excel.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^    import spbe\n(?:    .*\n)+", page, re.MULTILINE)
    assert len(blocks) == 2
    rows = "".join(f"{number},3\n" for number in range(1, 48))
    (tmp_path / "penilaian.csv").write_text("\ufeffNo,Tingkat\n" + rows, encoding="utf-8")
    spbe.write_sheet(tmp_path / "rekap.xlsx", records=[spbe.record([4] * 47, agency="Dinas A")])
    monkeypatch.chdir(tmp_path)
    for block in blocks:
        names: dict[str, Any] = {}
        exec("\n".join(line[4:] for line in block.splitlines()), names)
        assert names["card"].index == 3
    assert names["record"].cells["13"] == "B14" and {agency: str(card) for agency, card in names["cards"].items()} == {
        "Dinas A": "4.00 Sangat Baik"
    }
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == ["hasil.xlsx", "kertas-kerja.xlsx", "rekap.xlsx", "terisi.xlsx"]


def test_the_python_lines_of_the_page_on_sheets_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (ROOT / "docs" / "sheets.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    spbe.write_sheet("penilaian.xlsx", record=spbe.record([3] * 47))
    spbe.write_sheet("rekap.csv", records=[spbe.record([4] * 47, agency=agency) for agency in ("Dinas A", "Dinas B")])
    exec(block, {"spbe": spbe})
    assert [record.agency for record in spbe.read_all("semua.xlsx")] == ["Dinas A", "Dinas B"]


def test_the_command_is_the_same_command(tmp_path: Path) -> None:
    for start in ([str(SPBE)], [sys.executable, "-m", "spbe"]):
        done = run(*start, "score", str(SERANG), "--json")
        assert done.returncode == 0
        assert spbe.verify(done.stdout).index == spbe.load_record(SERANG).score().index
        assert run(*start, "score", "--levels", "1,6").returncode == 1
        assert run(*start, "nope").returncode == 2
        assert run(*start, "score", str(tmp_path / "nothing.json")).returncode == 3
        assert run(*start, "decode", "-" * 3 + "28R89XKPJG5QJ58MKF88PC6Z9").returncode in (0, 2)
        assert "3.00 Baik" in run(*start, "decode", "28R89XKPJG5QJ58MKF88PC6Z9").stdout


def stopped(arguments: list[str], wait_for: str) -> tuple[int, str]:
    """Starts something, interrupts it once it says a word, and says how it ended."""
    process = subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    if wait_for:
        assert process.stdout.readline().strip() == wait_for
    else:
        time.sleep(0.5)  # it says nothing before it reads
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    try:
        _, said = process.communicate(timeout=60)
    finally:
        process.kill()
    return process.returncode, said


# A call once to its end; then again, interrupted after a tenth of the processor's time that it took. Prints which part of
# that time it had when it stopped: the least of some tries, as a busy machine may be late to wake who waits.
INTERRUPTED = """
import signal, sys, time
import spbe
{prepared}
began = time.process_time()
{call}
whole = time.process_time() - began
signal.signal(signal.SIGPROF, signal.default_int_handler)
parts = []
for _ in range(10):
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, whole / 10)
    try:
        {call}
    except KeyboardInterrupt:
        parts.append((time.process_time() - began) / whole)
    if parts and parts[-1] < 0.5:
        break
print("stopped after", min(parts), "of", whole, "seconds")
"""


def interrupted(prepared: str, call: str, *arguments: str) -> float:
    """Which part of a long call was done when an interrupt had stopped it."""
    done = run(sys.executable, "-c", INTERRUPTED.format(prepared=prepared, call=call), *arguments)
    assert done.stdout.startswith("stopped after "), (done.stdout, done.stderr)
    print(done.stdout, end="")
    return float(done.stdout.split()[2])


def test_ctrl_c_is_heard_by_the_command() -> None:
    code, _ = stopped([str(SPBE), "score", "-"], "")
    assert code == -signal.SIGINT


# The longest call there is: a band narrower than one step, so that a million sums of 250 indicators are tried one by one.
LONG = """
import json
rows = 250
weights = [4001 if at % 2 else 3999 for at in range(rows)]
def percent(units): return f"{units / 10000:.4f}"
document = {
    "format": "spbe-instrument/1", "id": "lama", "title": "Lama", "scale": {"lowest": 0, "highest": 1},
    "aspects": [{"number": "1", "name": "A", "weight": "100"}],
    "indicators": [
        {"number": str(at + 1), "aspect": "1", "name": f"I {at + 1}", "weight": percent(weight)}
        for at, weight in enumerate(weights)
    ],
    "bands": [{"name": "Tinggi", "floor": "0.5001"}, {"name": "Sedang", "floor": "0.5"}, {"name": "Rendah"}],
}
own = spbe.load_instrument(json.dumps(document))
"""


def test_ctrl_c_is_heard_in_a_long_call() -> None:
    assert interrupted(LONG, "spbe.draft({}, instrument=own).reachable") < 0.5
