"""Draws for the generated cases, the same on every machine and in every version of Python."""

import random
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations, product

from instrument import Instrument
from spbe_oracle import Value, weighted_sum


class Draw:
    """Draws from `random()` alone: of the methods of `Random`, only it is promised to stay as it is."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random

    def below(self, limit: int) -> int:
        return int(self._random() * limit)

    def between(self, lowest: int, highest: int) -> int:
        return lowest + self.below(highest - lowest + 1)

    def shuffled(self, items: Sequence[int]) -> list[int]:
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in items]

    def levels(self, instrument: Instrument) -> list[int]:
        """Levels around a common middle, so that all predicates come up."""
        middle, spread = self.between(instrument.lowest, instrument.highest), self.between(0, 4)
        near = (self.between(middle - spread, middle + spread) for _ in instrument.indicators)
        return [min(max(level, instrument.lowest), instrument.highest) for level in near]

    def levels_with_sum(
        self, units: Sequence[int], weighted: int, lowest: int = 1, highest: int = 5
    ) -> list[int]:
        """Levels whose weighted sum is the given one, mixed, near their mean; `ValueError` if there are none."""
        order = self.shuffled(range(len(units)))
        # reach[i]: one bit for every sum that the rows from place i on can give.
        reach = [1]
        for row in reversed(order):
            moved = 0
            for level in range(lowest, highest + 1):
                moved |= reach[0] << (units[row] * level)
            reach.insert(0, moved)
        levels, rest, weight = [0] * len(units), weighted, sum(units)
        for place, row in enumerate(order):
            mean = rest // weight
            wish = self.between(mean - 1, mean + 2)
            for level in sorted(range(lowest, highest + 1), key=lambda level: abs(level - wish)):
                left = rest - units[row] * level
                if left >= 0 and reach[place + 1] >> left & 1:
                    break
            else:
                raise ValueError(f"no levels give the sum {weighted}")
            levels[row], rest, weight = level, left, weight - units[row]
        return levels

    def values(self, instrument: Instrument) -> list[Value]:
        """Levels, or decimals of one fineness where the scale has decimals, around a common middle."""
        if instrument.decimals == 0:
            return self.levels(instrument)
        finest = instrument.steps
        step = (finest, finest // 2, finest // 4, finest // 100, 1)[self.below(5)] or 1
        lowest, highest = instrument.lowest * finest, instrument.highest * finest
        middle, spread = self.between(lowest, highest), self.between(0, highest - lowest)
        near = (self.between(middle - spread, middle + spread) // step * step for _ in instrument.indicators)
        return [value(min(max(at, lowest), highest), finest) for at in near]

    def values_with_sum(self, instrument: Instrument, weighted: int) -> list[Value]:
        """Values of a scale with decimals whose weighted sum is the given one: drawn, moved together, then one by one."""
        finest, units = instrument.steps, instrument.units
        lowest, highest = instrument.lowest * finest, instrument.highest * finest
        while True:
            mean = weighted // instrument.total
            spread = min(mean - lowest, highest - mean)
            at = [self.between(mean - spread, mean + spread) for _ in units]
            for row in self.shuffled(range(len(units))):
                left = weighted - sum(unit * steps for unit, steps in zip(units, at, strict=True))
                at[row] = min(max(at[row] + int(left / units[row]), lowest), highest)
            left = weighted - sum(unit * steps for unit, steps in zip(units, at, strict=True))
            for (one, other), (a, b) in product(
                permutations(range(len(units)), 2), product(range(-5, 6), repeat=2)
            ):
                moved = at[one] + a, at[other] + b
                if units[one] * a + units[other] * b == left and all(lowest <= m <= highest for m in moved):
                    at[one], at[other] = moved
                    found = [value(steps, finest) for steps in at]
                    assert weighted_sum(instrument, found) == weighted
                    return found


def value(steps: int, finest: int) -> Value:
    found = Fraction(steps, finest)
    return found.numerator if found.denominator == 1 else found
