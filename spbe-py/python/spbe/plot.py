"""Plots of results, with matplotlib (`pip install spbe[plot]`).

Every function draws on `ax`, or on a new figure, and returns the axes. Labels are in `lang`, "id" or "en", otherwise in the
language of the surroundings. What a result is held against is another result, or published averages, or several of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import TYPE_CHECKING, TypeAlias

from spbe import _spbe
from spbe._words import number, word

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from spbe._spbe import _Lang

Other: TypeAlias = _spbe.Scorecard | _spbe.Averages
"""What a result may be held against."""

__all__ = ["bars", "gaps", "radar"]

# Distinct for every eye, on light and dark (after Okabe and Ito).
_OWN = "#1b7fbd"
_OTHERS = ("#d55e00", "#009e73", "#cc79a7", "#e69f00")
_MARKS = ("D", "s", "^", "v")
_FAINT = "#888888"


def radar(
    card: _spbe.Scorecard,
    *,
    against: Other | Sequence[Other] | None = None,
    lang: _Lang | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The aspects of a result around a circle, with one ring for every level."""
    from math import tau

    language = _language(lang)
    parts = card.aspects
    angles = [tau * at / len(parts) for at in range(len(parts))]
    axes = _axes(ax, (9.6, 7.0), polar=True)
    if axes.name != "polar":
        raise ValueError('a radar needs polar axes: subplot_kw={"projection": "polar"}')
    closed = [*angles, angles[0]]

    def line(values: Sequence[float], label: str, colour: str, mark: str, width: float) -> None:
        axes.plot(closed, [*values, values[0]], mark, ls="-", color=colour, lw=width, ms=4.5, label=label)

    for at, other in enumerate(_others(against)):
        label, colour = _label(other, language), _OTHERS[at % len(_OTHERS)]
        line(_aspects(card, other), label, colour, _MARKS[at % len(_MARKS)], 1.3)
    own = [float(part.index) for part in parts]
    line(own, _label(card, language), _OWN, "o", 2.2)
    axes.fill(closed, [*own, own[0]], color=_OWN, alpha=0.15, lw=0)
    scale = card.instrument.scale
    axes.set_ylim(0, scale.highest)
    rings = list(range(1, scale.highest + 1))
    axes.set_yticks(rings, [str(ring) for ring in rings], color=_FAINT, fontsize=8)
    _first_on_top(axes)
    axes.set_xticks(angles, [""] * len(parts))
    axes.grid(color=_FAINT, alpha=0.35, lw=0.7)
    for angle, part in zip(angles, parts, strict=True):
        _around(axes, angle, fill(_verbatim(part.name_in(language)), 24))
    _title(axes, card, language, pad=46)
    _legend(axes, below=-0.13, alone=ax is None)
    return axes


def bars(
    card: _spbe.Scorecard,
    *,
    against: Other | Sequence[Other] | None = None,
    lang: _Lang | None = None,
    ax: Axes | None = None,
) -> Axes:
    """The domains and aspects of a result as bars, with marks for what it is held against."""
    language = _language(lang)
    rows = [*card.domains, *card.aspects]
    # Every domain above its aspects.
    rows.sort(key=lambda part: (_domain(part), part.kind == "aspect", part.row))
    axes = _axes(ax, (8.4, 0.44 * len(rows) + 1.5))
    places = list(range(len(rows)))
    values = [float(part.index) for part in rows]
    solid = [part.kind == "domain" or not card.domains for part in rows]
    drawn = axes.barh(places, values, 0.68, color=_OWN, label=_label(card, language))
    for bar, whole in zip(drawn, solid, strict=True):
        bar.set_alpha(1.0 if whole else 0.55)
    others = _others(against)
    for at, other in enumerate(others):
        _same_instrument(card, other)
        known = [(place, value) for place, part in zip(places, rows, strict=True) for value in [_of(part, other)]]
        shown = [(place, value) for place, value in known if value is not None]
        colour, mark = _OTHERS[at % len(_OTHERS)], _MARKS[at % len(_MARKS)]
        # Beside one another: averages are often nearly the same.
        aside = 0.36 * ((at + 0.5) / len(others) - 0.5)
        xs, ys = [value for _, value in shown], [place + aside for place, _ in shown]
        axes.plot(xs, ys, mark, color=colour, mec="white", mew=0.8, ms=7, label=_label(other, language))
    highest = card.instrument.scale.highest
    for place, part in zip(places, rows, strict=True):
        axes.text(highest * 1.02, place, number(part.index, language), va="center", ha="left", fontsize=9)
    names = [_name(part, language, 44, labelled=part.kind == "domain") for part in rows]
    axes.set_yticks(places, names)
    for tick, whole in zip(axes.get_yticklabels(), solid, strict=True):
        tick.set_fontweight("bold" if whole and card.domains else "normal")
    axes.invert_yaxis()
    axes.set_xlim(0, highest)
    _plain(axes, card, language, alone=ax is None)
    return axes


def gaps(card: _spbe.Scorecard, *, lang: _Lang | None = None, ax: Axes | None = None) -> Axes:
    """The indicators below their target, those first whose target would add most to the index.

    The result has to be held against targets: `score(..., targets=...)` or `card.with_targets(...)`.
    """
    language = _language(lang)
    outcome = card.outcome
    if outcome is None or not outcome.with_target:
        raise ValueError("the result is held against no targets for indicators: score(..., targets=...)")
    # What reaching the target adds to the index, exactly.
    gained = [(-part.gap * part.weight / 100, part) for part in outcome.below if part.gap is not None]
    gained.sort(key=lambda pair: (-pair[0], pair[1].row))
    axes = _axes(ax, (8.8, 0.3 * max(len(gained), 3) + 1.7))
    scale = card.instrument.scale
    axes.set_xlim(min(0, scale.lowest), scale.highest)
    if not gained:
        axes.text(0.5, 0.5, word("met", language), transform=axes.transAxes, ha="center", va="center")
        axes.set_yticks([])
        _plain(axes, card, language, alone=False)
        return axes
    places = list(range(len(gained)))
    now = [float(part.index) for _, part in gained]
    wanted = [float(part.target) for _, part in gained if part.target is not None]
    axes.hlines(places, now, wanted, color=_FAINT, lw=2, alpha=0.6)
    label = word("value" if scale.decimals else "level", language)
    axes.plot(now, places, "o", color=_OTHERS[0], ms=7, label=label)
    axes.plot(wanted, places, "|", color=_OWN, ms=12, mew=2.5, label=word("target", language))
    for place, (gain, _) in zip(places, gained, strict=True):
        text = number(f"+{_spbe.Index(gain.numerator, gain.denominator):.4f}", language)
        axes.text(scale.highest * 1.02, place, text, va="center", ha="left", fontsize=8.5)
    axes.set_yticks(places, [_name(part, language, 56) for _, part in gained], fontsize=8.5)
    axes.set_ylim(len(gained) - 0.4, -0.6)
    _plain(axes, card, language, alone=ax is None)
    axes.annotate(
        word("gain", language),
        (1.0, 1.0),
        xytext=(42, 4),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="right",
        fontsize=8,
        color=_FAINT,
    )
    return axes


def _language(lang: _Lang | None) -> _Lang:
    if lang not in (None, "id", "en"):
        raise ValueError(f'a language is "id" or "en", not {lang!r}')
    return lang or _spbe.language()


def _axes(ax: Axes | None, size: tuple[float, float], *, polar: bool = False) -> Axes:
    if ax is not None:
        return ax
    try:
        from matplotlib import pyplot
    except ImportError as error:
        raise ImportError("matplotlib is not installed: pip install spbe[plot]") from error
    kind = {"projection": "polar"} if polar else None
    return pyplot.subplots(figsize=size, layout="constrained", subplot_kw=kind)[1]


def _others(against: Other | Sequence[Other] | None) -> list[Other]:
    if against is None:
        return []
    others = list(against) if isinstance(against, Sequence) else [against]
    for other in others:
        if not isinstance(other, (_spbe.Scorecard, _spbe.Averages)):
            raise TypeError(f"a result is held against a Scorecard or Averages, not {type(other).__name__}")
    return others


def _same_instrument(card: _spbe.Scorecard, other: Other) -> None:
    """Values of two instruments are never drawn on one scale."""
    if isinstance(other, _spbe.Averages):
        if other.instrument != card.instrument.id:
            raise ValueError(f"the averages are of {other.instrument}, the result is of {card.instrument.id}")
    elif (reason := _spbe.compare(other, card).reason) is not None:
        raise ValueError(reason)


def _aspects(card: _spbe.Scorecard, other: Other) -> list[float]:
    _same_instrument(card, other)
    if isinstance(other, _spbe.Averages):
        return [float(value) for value in other.aspects]
    return [float(part.index) for part in other.aspects]


def _of(part: _spbe.Part, other: Other) -> float | None:
    """The value of another result, or the average, at a domain or an aspect."""
    rows = other.domains if part.kind == "domain" else other.aspects
    value = rows[part.row - 1] if part.row <= len(rows) else None
    return float(value.index if isinstance(value, _spbe.Part) else value) if value is not None else None


def _domain(part: _spbe.Part) -> int:
    """The row of the domain that a domain or an aspect belongs to."""
    above = part if part.kind == "domain" else part.parent
    return above.row if above is not None else 0


def _label(what: Other, lang: _Lang) -> str:
    if isinstance(what, _spbe.Averages):
        return f"{word('average', lang)} {what.group} {what.year}"
    whose = [what.record.agency, what.record.year] if what.record is not None else []
    label = ", ".join(str(part) for part in whose if part is not None) or word("this", lang)
    # A legend leaves out what begins with this letter.
    return _verbatim(f"\u200b{label}" if label.startswith("_") else label)


def _verbatim(text: str) -> str:
    """A text of somebody's own: no formula, whatever is between dollars."""
    return text.replace("$", r"\$")


def _name(part: _spbe.Part, lang: _Lang, width: int, *, labelled: bool = False) -> str:
    """Number and name, on two lines at most."""
    number = f"{part.label_in(lang)}:" if labelled else f"{part.number}."
    lines = fill(f"{number} {_verbatim(part.name_in(lang))}", width).split("\n")
    return "\n".join(lines[:2]) + ("…" if len(lines) > 2 else "")


def _first_on_top(axes: Axes) -> None:
    """Turns a circle so that the first label is on top and the others follow clockwise."""
    from matplotlib.projections.polar import PolarAxes

    assert isinstance(axes, PolarAxes)
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)


def _around(axes: Axes, angle: float, label: str) -> None:
    """A label outside of the circle, at an angle from the top, clockwise."""
    from math import cos, sin

    x, y = sin(angle), cos(angle)
    across = "center" if abs(x) < 0.2 else "left" if x > 0 else "right"
    upright = "center" if abs(y) < 0.2 else "bottom" if y > 0 else "top"
    place = (0.5 + 0.53 * x, 0.5 + 0.53 * y)
    axes.annotate(label, place, xycoords="axes fraction", ha=across, va=upright, fontsize=9)


def _title(axes: Axes, card: _spbe.Scorecard, lang: _Lang, *, pad: float = 12) -> None:
    index = f"{card.instrument.index_name_in(lang)} {number(card.index, lang)} {card.predicate_in('id')}"
    axes.set_title(_verbatim(index), fontweight="bold", pad=pad)


def _plain(axes: Axes, card: _spbe.Scorecard, lang: _Lang, *, alone: bool) -> None:
    """A title, one grid line for every level, a legend below, and nothing around."""
    _title(axes, card, lang, pad=20)
    axes.set_xticks(range(card.instrument.scale.highest + 1))
    axes.grid(axis="x", color=_FAINT, alpha=0.3, lw=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
    if axes.get_legend_handles_labels()[1]:
        _legend(axes, below=-0.06, alone=alone)


def _legend(axes: Axes, *, below: float, alone: bool) -> None:
    """What the colours mean, under the axes; under the whole figure where there is nothing else in it."""
    figure = axes.get_figure(root=True)
    if alone and figure is not None:
        figure.legend(loc="outside lower center", ncols=3, frameon=False)
    else:
        axes.legend(loc="upper center", bbox_to_anchor=(0.5, below), ncols=2, frameon=False)
