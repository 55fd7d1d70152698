"""Runs the example notebook in its folder and counts what its cells gave: `notebook: N passed, M failed`."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = Path(__file__).resolve().parents[1] / "examples"


def main() -> int:
    passed = failed = pictures = pages = 0
    for path in sorted(FOLDER.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        stored = [cell for cell in notebook.cells if cell.get("outputs")]
        if stored:
            print(f"{path.name}: is kept without outputs")
            failed += 1
        client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
        try:
            client.execute()
        except CellExecutionError as error:
            print(error)
            failed += 1
            continue
        cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        data = [output.get("data", {}) for cell in cells for output in cell.outputs]
        pictures += sum("image/png" in one for one in data)
        pages += sum("text/html" in one for one in data)
        passed += len(cells)
    if (pictures, pages) != (3, 2):
        print(f"{pictures} pictures and {pages} pages of HTML, not 3 and 2")
        failed += 1
    print(f"notebook: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
