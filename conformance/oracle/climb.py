"""The cheapest way up and the fewest drops, by plain dynamic programming over one axis: every cost, or every gain.

Nothing is left out on the way but what is beaten at the same place of that axis. Which of equally good combinations
is the first follows from whole numbers, too: every step is a bit, the most urgent one the highest.
"""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import factorial, floor
from typing import NamedTuple

from instrument import Instrument
from spbe_oracle import Value

Json = object


class Step(NamedTuple):
    """One indicator by one level, up or down."""

    start: Value
    end: int
    cost: int
    gain: int
    """What the weighted sum changes by, in whole units and the smallest steps of the scale."""


class Stair(NamedTuple):
    """The steps of an indicator, which are taken in order."""

    row: int
    steps: tuple[Step, ...]

    def cost(self, taken: int) -> int:
        return sum(step.cost for step in self.steps[:taken])

    def gain(self, taken: int) -> int:
        return sum(step.gain for step in self.steps[:taken])


class Terms(NamedTuple):
    """What raises cost, and which there may be; rows from 0."""

    costs: dict[tuple[int, int], int] = {}
    locked: frozenset[int] = frozenset()
    ceiling: int | None = None
    ceilings: dict[int, int] = {}
    most: int | None = None


class Best(NamedTuple):
    taken: tuple[int, ...]
    """How many steps of each stair."""
    plans: int
    """How many combinations are as good."""
    fewest: tuple[int, ...]
    """The fewest steps of each stair in any of them."""


def stair(instrument: Instrument, row: int, stops: Sequence[Value], costs: Sequence[int]) -> Stair:
    unit = instrument.units[row] * instrument.steps
    pairs = zip(stops, stops[1:], costs, strict=False)
    steps = (Step(start, int(end), cost, int(unit * abs(end - start))) for start, end, cost in pairs)
    return Stair(row, tuple(steps))


def up(instrument: Instrument, levels: Sequence[Value], terms: Terms) -> list[Stair]:
    def ends(row: int, value: Value) -> list[int]:
        top = terms.ceilings.get(row, instrument.highest if terms.ceiling is None else terms.ceiling)
        higher = [] if row in terms.locked else list(range(floor(value) + 1, top + 1))
        return higher[: terms.most]

    stairs = (
        stair(instrument, row, [value, *ends(row, value)], [terms.costs.get((row, end), 1) for end in ends(row, value)])
        for row, value in enumerate(levels)
    )
    return [found for found in stairs if found.steps]


def down(instrument: Instrument, levels: Sequence[Value]) -> list[Stair]:
    def ends(value: Value) -> list[int]:
        return [level for level in range(instrument.highest, instrument.lowest - 1, -1) if level < value]

    stairs = (stair(instrument, row, [value, *ends(value)], [1] * len(ends(value))) for row, value in enumerate(levels))
    return [found for found in stairs if found.steps]


class State(NamedTuple):
    """The best at one place of the axis: how good, in how many ways, and the bits of the first of them."""

    worth: int
    ways: int
    bits: int


States = dict[int, State]

WIDE = 4000
"""Where all steps together cost more than this, the axis is that of gains."""


class Programme:
    """All combinations, stair by stair."""

    def __init__(self, stairs: Sequence[Stair], rank: Callable[[Stair, Step], tuple] = lambda stair, step: ()) -> None:
        self.stairs = stairs
        self.by_cost = sum(stair.cost(len(stair.steps)) for stair in stairs) <= WIDE
        order = sorted(
            (rank(stair, step), at, place) for at, stair in enumerate(stairs) for place, step in enumerate(stair.steps)
        )
        bits = {(at, place): 1 << (len(order) - 1 - position) for position, (_, at, place) in enumerate(order)}
        self.options = [
            [
                (*self.place(stair.cost(taken), stair.gain(taken)), sum(bits[at, place] for place in range(taken)))
                for taken in range(len(stair.steps) + 1)
            ]
            for at, stair in enumerate(stairs)
        ]
        self.forward: list[States] = [{0: State(0, 1, 0)}]
        for options in self.options:
            self.forward.append(self.after(self.forward[-1], options))

    def place(self, cost: int, gain: int) -> tuple[int, int]:
        """Where a combination stands on the axis, and what it is worth there."""
        return (cost, gain) if self.by_cost else (gain, -cost)

    @staticmethod
    def after(states: States, options: Sequence[tuple[int, int, int]]) -> States:
        found: States = {}
        for at, state in states.items():
            for place, worth, bits in options:
                new = State(state.worth + worth, state.ways, state.bits | bits)
                old = found.get(at + place)
                if old is None or new.worth > old.worth:
                    found[at + place] = new
                elif new.worth == old.worth:
                    found[at + place] = State(old.worth, old.ways + new.ways, max(old.bits, new.bits))
        return found

    def points(self) -> Iterator[tuple[int, int, int]]:
        """Cost and gain of the best combinations, with their place on the axis."""
        for place, state in self.forward[-1].items():
            cost, gain = (place, state.worth) if self.by_cost else (-state.worth, place)
            yield cost, gain, place

    def best(self, need: int) -> Best | None:
        """The cheapest that reaches the need, of these one of the highest gain, of these the first."""
        enough = [(cost, -gain, place) for cost, gain, place in self.points() if gain >= need]
        if not enough:
            return None
        _, _, place = min(enough)
        end = self.forward[-1][place]
        taken = tuple(
            max(count for count, (_, _, bits) in enumerate(options) if bits & end.bits == bits)
            for options in self.options
        )
        return Best(taken, end.ways, self.fewest(place, end.worth))

    def fewest(self, end: int, worth: int) -> tuple[int, ...]:
        backward: States = {0: State(0, 1, 0)}
        found = []
        for before, options in zip(reversed(self.forward[:-1]), reversed(self.options), strict=True):
            found.append(
                next(
                    taken
                    for taken, (place, own, _) in enumerate(options)
                    for at, state in before.items()
                    if (rest := backward.get(end - place - at)) and rest.worth + own + state.worth == worth
                )
            )
            backward = self.after(backward, options)
        return tuple(reversed(found))


def frontier(stairs: Sequence[Stair]) -> list[tuple[int, int]]:
    """Every cost at which more can be had than for less, with what can be had."""
    found: list[tuple[int, int]] = []
    for cost, gain, _ in sorted(Programme(stairs).points(), key=lambda point: (point[0], -point[1])):
        if not found or gain > found[-1][1]:
            found.append((cost, gain))
    return found


# What could as well be chosen


class Stops(NamedTuple):
    """Where a best combination can stop: in front of a step that costs nothing nobody stops."""

    free: int
    """The steps that come first and cost nothing."""
    increments: tuple[tuple[int, int, int], ...]
    """From stop to stop: levels, cost, gain."""


def stops(found: Stair) -> Stops:
    free = next((at for at, step in enumerate(found.steps) if step.cost), len(found.steps))
    ends = [at for at in range(free + 1, len(found.steps) + 1) if at == len(found.steps) or found.steps[at].cost]
    starts = [free, *ends]
    increments = tuple(
        (end - start, found.cost(end) - found.cost(start), found.gain(end) - found.gain(start))
        for start, end in zip(starts, ends, strict=False)
    )
    return Stops(free, increments)


def choices(stairs: Sequence[Stair], best: Best) -> tuple[list[Json], int]:
    """The choices that a combination leaves, with rows from 0, and to how many combinations they lead."""
    groups: dict[object, list[tuple[Stair, Stops, int]]] = {}
    for found, taken in zip(stairs, best.taken, strict=True):
        places = stops(found)
        if places.increments:
            even = len(set(places.increments)) == 1
            key = ("even", places.increments[0]) if even else ("same", places.increments)
            groups.setdefault(key, []).append((found, places, taken))
    listed, arrangements = [], 1
    for key, members in groups.items():
        rows = [found.row for found, _, _ in members]
        if key[0] == "even":
            levels = key[1][0]
            raises = sum((taken - places.free) // levels for _, places, taken in members)
            mosts = [len(places.increments) for _, places, _ in members]
            if len(members) > 1 and 0 < raises < sum(mosts):
                each = {"levels_each": levels} if levels > 1 else {}
                listed.append({"any": raises, "of": rows, "at_most": mosts} | each)
                arrangements *= spread(raises, mosts)
        else:
            amounts = sorted((taken - places.free for _, places, taken in members), reverse=True)
            if amounts[0] != amounts[-1]:
                listed.append({"levels": amounts, "of": rows})
                alike = [amounts.count(amount) for amount in set(amounts)]
                ways = factorial(len(amounts))
                for count in alike:
                    ways //= factorial(count)
                arrangements *= ways
    return sorted(listed, key=lambda choice: choice["of"][0]), arrangements


def spread(raises: int, mosts: Sequence[int]) -> int:
    """In how many ways so many raises go to indicators of which each takes no more than its own most."""
    ways = [1]
    for most in mosts:
        ways = [sum(ways[max(0, at - most) : at + 1]) for at in range(len(ways) + most)]
    return ways[raises]


def as_index(instrument: Instrument, gain: int) -> Fraction:
    return Fraction(gain, instrument.total * instrument.steps)
