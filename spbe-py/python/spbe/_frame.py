"""Data frames, of pandas or of Polars. Numbers in them are the doubles nearest to the exact values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spbe import _spbe

if TYPE_CHECKING:
    from collections.abc import Iterable


def _float(value: Any) -> float | None:
    return None if value is None else float(value)


def _frame(columns: dict[str, list[Any]], backend: str | None) -> Any:
    return _library(backend).DataFrame(columns)


def _library(backend: str | None) -> Any:
    """pandas or Polars: the one that is asked for, otherwise one that is there."""
    if backend not in (None, "pandas", "polars"):
        raise ValueError(f'a backend is "pandas" or "polars", not {backend!r}')
    for name in ("pandas", "polars") if backend is None else (backend,):
        try:
            return __import__(name)
        except ImportError:
            continue
    wanted = "pandas or Polars" if backend is None else backend
    raise ImportError(f"{wanted} is not installed: pip install spbe[{backend or 'pandas'}]")


def _columns(rows: Iterable[tuple[Any, ...]], names: str) -> dict[str, list[Any]]:
    table = list(rows)
    return {name: [row[at] for row in table] for at, name in enumerate(names.split())}


def card(card: _spbe.Scorecard, backend: str | None) -> Any:
    """The parts of a result: the index, domains, aspects, indicators."""
    rows = (
        (
            part.kind,
            part.number,
            part.name,
            part.parent.number if part.parent is not None else None,
            float(part.weight),
            float(part.index),
            str(part.index),
            float(part.contribution),
            part.level_name,
            _float(part.target),
            _float(part.gap),
        )
        for part in (card.whole, *card.domains, *card.aspects, *card.indicators)
    )
    names = "kind number name parent weight value rounded contribution level_name target gap"
    return _frame(_columns(rows, names), backend)


def instrument(instrument: _spbe.Instrument, backend: str | None) -> Any:
    """The rows of an instrument: domains, aspects, indicators."""
    rows = (
        (
            row.kind,
            row.number,
            row.name,
            row.name_in("en"),
            row.parent.number if row.parent is not None else None,
            float(row.weight),
            row.capability,
        )
        for row in (*instrument.domains, *instrument.aspects, *instrument.indicators)
    )
    return _frame(_columns(rows, "kind number name english parent weight capability"), backend)


def comparison(comparison: _spbe.Comparison, backend: str | None) -> Any:
    """The parts of two results beside each other; no rows between instruments."""
    rows = (
        (later.kind, later.number, later.name, float(earlier.index), float(later.index), float(difference))
        for earlier, later, difference in comparison.parts
    )
    return _frame(_columns(rows, "kind number name earlier later difference"), backend)


def plan(
    plan: _spbe.Plan | _spbe.Path | _spbe.ToTarget | _spbe.Margin, backend: str | None
) -> Any:
    """The steps of a plan, one by one."""
    rows = (
        (step.indicator, step.name, float(step.level), float(step.to), step.cost, float(step.gain), step.certain)
        for step in plan.steps
    )
    return _frame(_columns(rows, "indicator name level to cost gain certain"), backend)


def frontier(frontier: _spbe.Frontier, backend: str | None) -> Any:
    """The best index for every cost."""
    rows = ((point.cost, float(point.index), str(point.index), point.predicate) for point in frontier)
    return _frame(_columns(rows, "cost value rounded predicate"), backend)


def requirements(requirements: _spbe.Requirements, backend: str | None) -> Any:
    """What every level asks for, in the language of the requirements."""
    lang = requirements.lang
    rows = (
        (
            one.indicator,
            one.instrument_row.name_in(lang),
            one.level,
            one.text(lang),
            one.cites(lang),
            ", ".join(link.indicator for link in one.linked),
        )
        for one in requirements
    )
    return _frame(_columns(rows, "indicator name level text cites linked"), backend)


def scores(scores: _spbe.Scores, backend: str | None) -> Any:
    """The results of a table: what is there already is not written anew."""
    library = _library(backend)
    if library.__name__ == "polars":
        return library.DataFrame(scores)
    if hasattr(library.DataFrame, "from_arrow"):
        return library.DataFrame.from_arrow(scores)
    return __import__("pyarrow").table(scores).to_pandas()  # before pandas 3
