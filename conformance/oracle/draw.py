"""Draws for the generated cases, the same on every machine and in every version of Python."""

import random
from collections.abc import Sequence

from instrument import Instrument


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
