"""Results as HTML. Colours come from the page, so light and dark both do."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from spbe import _spbe
from spbe._words import number, word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction
    from typing import TypeAlias

    from spbe._spbe import _Lang

    _Block: TypeAlias = tuple[
        str, list[tuple[str, str]], list[tuple[str, bool]], list[tuple[str, ...] | str], list[tuple[str, str]]
    ]

_LINE = "border-bottom:1px solid rgba(128,128,128,.35)"
_LEFT = "text-align:left;padding:.15em .6em;vertical-align:top"
_RIGHT = "text-align:right;padding:.15em .6em;vertical-align:top;font-variant-numeric:tabular-nums"
_FAINT = "opacity:.75;font-size:90%"


def card(card: _spbe.Scorecard, lang: _Lang) -> str:
    """A result: index and predicate, domains and aspects with bars, and the indicators folded away."""
    scale = card.instrument.scale
    parts: list[str] = []
    if card.record is not None:
        whose = [card.record.agency, card.record.group, card.record.year]
        parts.append(f"<div>{escape(', '.join(str(part) for part in whose if part is not None))}</div>")
    exact = card.index.decimal if card.index.decimal is not None else card.index.exact
    parts.append(
        f'<div style="font-size:130%"><b>{escape(card.instrument.index_name_in(lang))} '
        f"{number(card.index, lang)} {escape(card.predicate)}</b></div>"
        f'<div style="{_FAINT}">{word("exactly", lang)} {number(exact, lang)} · '
        f"{escape(card.instrument.title_in(lang))}</div>"
    )
    parts.extend(f'<div style="{_FAINT}">{escape(said)}</div>' for said in _remarks(card, lang))
    parts.append(_table(_nodes(card, lang), ("", "name", "weight", "index", ""), lang))
    rows = (
        (
            escape(part.number),
            escape(part.name_in(lang)),
            number(_shortest(part.weight), lang),
            number("–" if part.value is None else part.value, lang),
            escape(part.level_name_in(lang) or ""),
        )
        for part in card.indicators
    )
    value = "value" if scale.decimals else "level"
    table = _table(rows, ("", "name", "weight", value, ""), lang)
    count = f"{len(card.indicators)} {word('indicators', lang)}"
    parts.append(f"<details><summary>{count}</summary>{table}</details>")
    return f'<div style="max-width:56em;line-height:1.35">{"".join(parts)}</div>'


def _remarks(card: _spbe.Scorecard, lang: _Lang) -> Iterable[str]:
    if card.borderline:
        yield word("borderline", lang)
    if card.basis == "rounded":
        yield word("rounded", lang)
    if card.blanks_as_zero:
        yield word("blanks", lang)
    for notice in card.notices:
        yield notice.message_in(lang)


def _nodes(card: _spbe.Scorecard, lang: _Lang) -> Iterable[tuple[str, ...]]:
    highest = card.instrument.scale.highest
    for part in (*card.domains, *card.aspects):
        # Of a hundred, so that the bar of the highest value is whole.
        width = float(part.index.exact * 100 / highest)
        bar = (
            '<div style="width:8em;background:rgba(128,128,128,.2)">'
            f'<div style="width:{width:.1f}%;height:.7em;background:#3a7ca5"></div></div>'
        )
        label = escape(part.label_in(lang))
        name = escape(part.name_in(lang))
        yield label, name, number(_shortest(part.weight), lang), number(part.index, lang), bar


def _shortest(value: Fraction) -> str:
    return _spbe._shortest(value.numerator, value.denominator)


def _table(rows: Iterable[tuple[str, ...]], heads: tuple[str, ...], lang: _Lang) -> str:
    styles = (_LEFT, _LEFT, _RIGHT, _RIGHT, _LEFT)
    head = "".join(
        f'<th style="{style}">{word(head, lang) if head else ""}</th>'
        for head, style in zip(heads, styles, strict=True)
    )
    body = "".join(
        f'<tr style="{_LINE}">'
        + "".join(f'<td style="{style}">{cell}</td>' for cell, style in zip(row, styles, strict=True))
        + "</tr>"
        for row in rows
    )
    return (
        f'<table style="border-collapse:collapse;color:inherit;margin:.5em 0"><thead><tr style="{_LINE}">{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def plans(blocks: list[_Block], raises: tuple[_spbe.Step, ...] | None, lang: _Lang) -> str:
    """Plans: where the levels stand, each plan with its steps and choices, and what its raises ask for, folded away."""
    parts: list[str] = []
    for at, (title, facts, headings, rows, choices) in enumerate(blocks):
        if title:
            size = "130%" if at else "100%"
            parts.append(f'<div style="font-size:{size};margin-top:.6em"><b>{escape(title)}</b></div>')
        parts.append(_labelled(facts))
        if headings:
            parts.append(_steps(headings, rows))
        if choices:
            parts.append(f'<div style="margin-top:.4em"><b>{word("choices", lang)}</b></div>{_labelled(choices)}')
    parts.append(_asked(raises or (), lang))
    return f'<div style="max-width:60em;line-height:1.35">{"".join(parts)}</div>'


def _labelled(facts: list[tuple[str, str]]) -> str:
    """Labels, each with what there is to say."""
    label = f"{_LEFT};white-space:nowrap;opacity:.75"
    lines = (
        f'<tr><td style="{label}">{escape(name)}</td><td style="{_LEFT}">{escape(said)}</td></tr>'
        for name, said in facts
    )
    return f'<table style="border-collapse:collapse;color:inherit;margin:.2em 0">{"".join(lines)}</table>'


def _steps(headings: list[tuple[str, bool]], rows: list[tuple[str, ...] | str]) -> str:
    """A table with names of sections between its rows."""
    styles = [_RIGHT if numbers else _LEFT for _, numbers in headings]
    head = "".join(
        f'<th style="{style};vertical-align:bottom">{"<br>".join(map(escape, heading.splitlines()))}</th>'
        for (heading, _), style in zip(headings, styles, strict=True)
    )
    lines = []
    for row in rows:
        if isinstance(row, str):
            section = f"{_LEFT};padding-top:.5em;font-weight:bold"
            lines.append(f'<tr><td colspan="{len(styles)}" style="{section}">{escape(row)}</td></tr>')
            continue
        cells = (f'<td style="{style}">{escape(cell)}</td>' for cell, style in zip(row, styles, strict=True))
        lines.append(f'<tr style="{_LINE}">{"".join(cells)}</tr>')
    return (
        f'<table style="border-collapse:collapse;color:inherit;margin:.5em 0"><thead><tr style="{_LINE}">{head}</tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>"
    )


def _asked(raises: Iterable[_spbe.Step], lang: _Lang) -> str:
    """What the raises ask for, with citations and linked indicators, where the instrument says so."""
    lines: list[str] = []
    linked = False
    for step in raises:
        wanted = step.requirement
        if wanted is None:
            continue
        advice = "".join(f"<br>{escape(link.text(lang))}" for link in wanted.linked)
        linked = linked or bool(advice)
        said = f'{escape(wanted.text(lang))}<div style="{_FAINT}">{escape(wanted.cites(lang))}{advice}</div>'
        lines.append(
            f'<tr style="{_LINE}"><td style="{_RIGHT}">{escape(step.indicator)}</td>'
            f'<td style="{_LEFT}">{escape(step.name_in(lang))}</td>'
            f'<td style="{_RIGHT};white-space:nowrap">{number(step.level, lang)} → {number(step.to, lang)}</td><td style="{_LEFT}">{said}</td></tr>'
        )
    if not lines:
        return ""
    notes = [_spbe.Requirement.note(lang), *([_spbe.Link.note(lang)] if linked else [])]
    table = f'<table style="border-collapse:collapse;color:inherit;margin:.5em 0">{"".join(lines)}</table>'
    remarks = "".join(f'<div style="{_FAINT}">{escape(note)}</div>' for note in notes)
    return f"<details><summary>{word('asked', lang)}</summary>{table}{remarks}</details>"


def preformatted(text: str) -> str:
    """Text in a font of fixed width."""
    return f'<pre style="line-height:1.25">{escape(text)}</pre>'
