"""The kinds of cases about plans: ways up, frontiers, margins, all indicators at their targets."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil

import spbe_oracle as oracle
from climb import Best, Programme, Stair, Step, Terms, as_index, choices, down, frontier, up
from input_rows import read_value
from instrument import Instrument
from kinds import Pairs, expected, kind, level_of, levels_of
from sentences import SENTENCES, Fault, shortened
from spbe_oracle import Value
from suite import BadCase, Case

Json = object
HIGHEST_COST = 100_000_000_000
Targets = dict[int, Value]

# Said of plans alone.
SENTENCES["bad_cost"] = (
    "cost `{given}` is not a whole number from 0 to {highest}",
    "biaya `{given}` bukan bilangan bulat dari 0 sampai {highest}",
)


# What a case asks


class Refused(Exception):
    """A fault with the indicator that it is about."""

    def __init__(self, fault: Fault, indicator: str | None) -> None:
        super().__init__(fault.what)
        self.problem = fault.problem(indicator)


def row_of(instrument: Instrument, number: str) -> int:
    if number not in instrument.numbers:
        raise Fault("unknown_indicator", given=shortened(number), instrument=instrument.id)
    return instrument.numbers.index(number)


def level_in(lowest: int, instrument: Instrument, level: int, number: str | None = None) -> int:
    if not lowest <= level <= instrument.highest:
        fault = Fault("out_of_scale", given=str(level), lowest=lowest, highest=instrument.highest)
        raise Refused(fault, number)
    return level


def cost_of(written: int | str, number: str) -> int:
    text = str(written)
    if not (text.isascii() and text.isdigit()) or int(text) > HIGHEST_COST:
        raise Refused(Fault("bad_cost", given=shortened(text), highest=HIGHEST_COST), number)
    return int(text)


def terms_of(instrument: Instrument, options: dict[str, Json]) -> Terms:
    """In the order in which the options stand: the first that is wrong is the problem."""
    terms = Terms()
    for key, value in options.items():
        if key == "costs":
            costs = {}
            for number, level, cost in value:
                row = row_of(instrument, number)
                level = level_in(instrument.lowest + 1, instrument, level, number)
                costs[row, level] = cost_of(cost, number)
            terms = terms._replace(costs=costs)
        elif key == "locked":
            terms = terms._replace(locked=frozenset(row_of(instrument, number) for number in value))
        elif key == "ceiling":
            terms = terms._replace(ceiling=level_in(instrument.lowest, instrument, value))
        elif key == "ceilings":
            ceilings = {
                row_of(instrument, number): level_in(instrument.lowest, instrument, level, number)
                for number, level in value.items()
            }
            terms = terms._replace(ceilings=ceilings)
        elif key == "max_step":
            if not 1 <= value <= 100:
                raise Fault("out_of_range", given=str(value), lowest=1, highest=100)
            terms = terms._replace(most=value)
        elif key == "targets":
            targets_of(instrument, value)
        else:
            raise BadCase(f"there is no option {key}")
    return terms


def targets_of(instrument: Instrument, written: dict[str, Json]) -> Targets:
    targets: Targets = {}
    if "level" in written:
        targets = dict.fromkeys(range(len(instrument.numbers)), level_of(instrument, written["level"]))
    for number, level in written.get("levels", {}).items():
        targets[row_of(instrument, number)] = level_of(instrument, level)
    return targets


def floors(instrument: Instrument) -> list[tuple[str, Fraction]]:
    """Names and floors of the bands, highest first; the lowest begins where the scale does, or below."""
    return [(band.name, Fraction(band.floor if band.floor is not None else 0)) for band in instrument.bands]


def needed(floor: Fraction, basis: str) -> Fraction:
    """The lowest index that is enough."""
    if basis == "exact":
        return floor
    return max(Fraction(ceil(floor * 100) * 2 - 1, 200), Fraction(0))


def goal_of(instrument: Instrument, text: str) -> Fraction:
    """The floor of a predicate, by its name, or an index."""
    if text[:1].isascii() and text[:1].isdigit():
        return Fraction(read_value(instrument.lowest, instrument.highest, 4, text))
    for band, (_, floor) in zip(instrument.bands, floors(instrument), strict=True):
        if text in (band.name, band.english):
            return floor
    raise Fault("unknown_predicate", given=shortened(text), instrument=instrument.id)


def predicate_of(instrument: Instrument, index: Fraction, basis: str) -> str:
    shown = index if basis == "exact" else Fraction(oracle.hundredths(index), 100)
    return next(name for name, floor in floors(instrument) if shown >= floor or floor == 0)


# What follows


class Question:
    """An assessment with what may be done to it."""

    def __init__(self, instrument: Instrument, case: Case) -> None:
        self.instrument = instrument
        self.levels = levels_of(instrument, case, blanks=False)
        self.basis = case.get("basis", "exact")
        options = case.get("options", {})
        self.terms = terms_of(instrument, options)
        self.preferred = targets_of(instrument, options.get("targets", {}))
        self.sum = oracle.weighted_sum(instrument, self.levels)

    def index(self, gain: int = 0) -> Fraction:
        return as_index(self.instrument, int(self.sum) + gain)

    def standing(self, gain: int) -> dict[str, Json]:
        index = self.index(gain)
        return {"index": str(index), "predicate": predicate_of(self.instrument, index, self.basis)}

    def lacking(self, index: Fraction) -> int:
        """How much the weighted sum lacks to reach an index."""
        return ceil((index - self.index()) * self.instrument.total * self.instrument.steps)

    def urgency(self, stair: Stair, step: Step) -> tuple:
        target = self.preferred.get(stair.row)
        return target is None or step.start >= target, step.start, stair.row

    def steps(self, stairs: Sequence[Stair], best: Best, with_cost: bool = True) -> list[list[Json]]:
        rows = zip(stairs, best.taken, best.fewest, strict=True)
        return [
            [
                *(self.instrument.numbers[stair.row], oracle.exact_text(Fraction(step.start)), str(step.end)),
                *([step.cost] if with_cost else []),
                *(str(as_index(self.instrument, step.gain)), at < fewest),
            ]
            for stair, taken, fewest in rows
            for at, step in enumerate(stair.steps[:taken])
        ]

    def others(self, stairs: Sequence[Stair], best: Best) -> dict[str, Json]:
        listed, arrangements = choices(stairs, best) if best.plans > 1 else ([], 1)
        named = [choice | {"of": self.numbers(choice["of"])} for choice in listed]
        return {"choices": named, "arrangements": str(arrangements), "plans": str(best.plans)}

    def numbers(self, rows: Sequence[int]) -> list[str]:
        return [self.instrument.numbers[row] for row in rows]


def taken_sums(stairs: Sequence[Stair], best: Best) -> tuple[int, int]:
    pairs = list(zip(stairs, best.taken, strict=True))
    return sum(stair.cost(taken) for stair, taken in pairs), sum(stair.gain(taken) for stair, taken in pairs)


def path(instrument: Instrument, case: Case) -> dict[str, Json]:
    goal = goal_of(instrument, case["to"])
    question = Question(instrument, case)
    stairs = up(instrument, question.levels, question.terms)
    need = needed(goal, question.basis)
    best = Programme(stairs, question.urgency).best(question.lacking(need))
    if best is None:
        highest = sum(stair.gain(len(stair.steps)) for stair in stairs)
        return {
            "reached": False,
            "levels": sum(len(stair.steps) for stair in stairs),
            **question.standing(highest),
            "short_by": str(need - question.index(highest)),
        }
    cost, gain = taken_sums(stairs, best)
    return {
        "reached": True,
        "cost": cost,
        "levels": sum(best.taken),
        **question.standing(gain),
        "steps": question.steps(stairs, best),
        **question.others(stairs, best),
    }


def points(instrument: Instrument, case: Case) -> dict[str, Json]:
    question = Question(instrument, case)
    found = frontier(up(instrument, question.levels, question.terms))
    return {"points": [[cost, *question.standing(gain).values()] for cost, gain in found]}


def margin(instrument: Instrument, case: Case) -> dict[str, Json]:
    question = Question(instrument, case)
    predicate = question.standing(0)["predicate"]
    if predicate == instrument.bands[-1].name:
        return {"margin": None}
    floor = needed(dict(floors(instrument))[predicate], question.basis)
    need = -question.lacking(floor) + 1
    stairs = down(instrument, question.levels)
    best = Programme(stairs, lambda stair, step: (stair.row,)).best(need)
    _, loss = taken_sums(stairs, best)
    after = question.standing(-loss)
    alone = [stair.row for stair in stairs if stair.steps[0].gain >= need]
    return {
        "margin": {
            "predicate": predicate,
            "above": str(question.index() - floor),
            "fewest": sum(best.taken),
            "alone": question.numbers(alone),
            "index": after["index"],
            "falls_to": after["predicate"],
            "steps": question.steps(stairs, best, with_cost=False),
            **question.others(stairs, best),
        }
    }


def to_target(instrument: Instrument, case: Case) -> dict[str, Json]:
    question = Question(instrument, case)
    targets = targets_of(instrument, case["targets"])
    stairs = up(instrument, question.levels, question.terms)

    def below(row: int, value: Value) -> bool:
        return row in targets and value < targets[row]

    taken = tuple(sum(below(stair.row, step.start) for step in stair.steps) for stair in stairs)
    best = Best(taken, 1, taken)
    cost, gain = taken_sums(stairs, best)
    reached = dict(enumerate(question.levels)) | {
        stair.row: stair.steps[count - 1].end for stair, count in zip(stairs, taken, strict=True) if count
    }
    return {
        "cost": cost,
        "levels": sum(taken),
        "indicators": sum(count > 0 for count in taken),
        **question.standing(gain),
        "steps": question.steps(stairs, best),
        "short": question.numbers([row for row, value in reached.items() if below(row, value)]),
    }


def answered(
    answer: Callable[[Instrument, Case], dict[str, Json]],
) -> Callable[[Instrument, Case], dict[str, Json]]:
    """With the problem, where something that is asked cannot be."""

    def derived(instrument: Instrument, case: Case) -> dict[str, Json]:
        try:
            return answer(instrument, case)
        except Refused as refused:
            return {"problems": [refused.problem]}
        except Fault as fault:
            return {"problems": [fault.problem()]}

    return derived


ANSWERS = {
    "path": answered(path),
    "frontier": answered(points),
    "margin": answered(margin),
    "to_target": answered(to_target),
}
KEYS = ("levels", "fill", "basis", "expect")


def register(name: str, *keys: str) -> None:
    @kind(name, *KEYS, *keys)
    def check(instrument: Instrument, case: Case) -> Pairs:
        derived = ANSWERS[name](instrument, case)
        if set(case["expect"]) != set(derived):
            raise BadCase(f"expects {sorted(case['expect'])}, not {sorted(derived)}")
        yield from expected(case, derived)


register("path", "to", "options")
register("frontier", "options")
register("margin")
register("to_target", "targets", "options")
