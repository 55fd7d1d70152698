"""The cheapest way up, by a solver that others wrote and by this project: whether they agree, and how fast they are.

    python3 -m venv /tmp/milp && /tmp/milp/bin/pip install scipy
    cargo build --release --package spbe-cli
    /tmp/milp/bin/python benches/python/milp.py target/release/spbe

For development alone. 500 assessments are drawn, with a cost for every raise: one, 1 to 9, 1 to 100, 1 to 10,000, or
about what the raise is worth. SciPy's `milp` (HiGHS, no gap allowed) finds the least cost, then the highest index for
that cost; what it chooses is added up again in whole numbers. Of SciPy only the time inside `milp` counts; of this
project all of `spbe conform` does: starting, reading every case, writing every answer with its steps and choices.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

SUITE = Path(__file__).resolve().parents[2] / "conformance"
sys.path.insert(0, str(SUITE / "oracle"))

from climb import Stair, up
from climb_cases import Terms, goal_of, needed
from suite import INSTRUMENTS

SPBE = INSTRUMENTS["permenpanrb-59-2020"]
COUNT, LEAST = 500, 50.0
NO_GAP = {"mip_rel_gap": 0.0}


def drawn(seed: int) -> dict:
    """A case of the protocol, with a cost for every raise."""
    draw = random.Random(seed)
    middle = draw.randint(1, 4)
    levels = [min(5, max(1, draw.randint(middle - 1, middle + 1))) for _ in SPBE.numbers]

    def cost(row: int, level: int) -> int:
        worth = SPBE.units[row] * level
        return (
            1,
            draw.randint(1, 9),
            draw.randint(1, 100),
            draw.randint(1, 10_000),
            worth + draw.randint(0, 9),
        )[seed % 5]

    costs = [
        [number, level, cost(row, level)] for row, number in enumerate(SPBE.numbers) for level in range(2, 6)
    ]
    above = [band.name for band in SPBE.bands if band.floor and index(levels) < float(band.floor)]
    to = draw.choice(above or [SPBE.bands[0].name])
    return {
        "name": str(seed),
        "kind": "path",
        "instrument": SPBE.id,
        "levels": levels,
        "to": to,
        "options": {"costs": costs},
    }


def index(levels: list[int]) -> float:
    return sum(unit * level for unit, level in zip(SPBE.units, levels, strict=True)) / SPBE.total


class Solver:
    """A whole number for each step of each stair: 1 where it is taken, and none before the one below it."""

    def __init__(self, stairs: list[Stair]) -> None:
        steps = [(at, step) for at, stair in enumerate(stairs) for step in stair.steps]
        self.costs = numpy.array([step.cost for _, step in steps], dtype=float)
        self.gains = numpy.array([step.gain for _, step in steps], dtype=float)
        self.whole = [(step.cost, step.gain) for _, step in steps]
        pairs = [at for at in range(1, len(steps)) if steps[at][0] == steps[at - 1][0]]
        order = lil_array((max(len(pairs), 1), len(steps)))
        for row, at in enumerate(pairs):
            order[row, at - 1], order[row, at] = 1, -1
        self.order = LinearConstraint(order.tocsr(), lb=0)
        self.seconds = 0.0

    def solve(self, objective: numpy.ndarray, *more: LinearConstraint) -> tuple[int, int]:
        start = perf_counter()
        found = milp(
            objective, integrality=numpy.ones(len(objective)), bounds=Bounds(0, 1),
            constraints=[self.order, *more], options=NO_GAP,
        )  # fmt: skip
        self.seconds += perf_counter() - start
        assert found.success, found.message
        taken = [round(value) for value in found.x]
        return tuple(
            sum(of * taken[at] for at, of in enumerate(column)) for column in zip(*self.whole, strict=True)
        )

    def best(self, need: int) -> tuple[int, int]:
        """The least cost that reaches the need, and the most that it buys."""
        enough = LinearConstraint(self.gains, lb=need)
        cost, gain = self.solve(self.costs, enough)
        assert gain >= need
        return self.solve(-self.gains, LinearConstraint(self.costs, ub=cost))


def by_milp(case: dict) -> tuple[tuple[int, int], float]:
    costs = {(SPBE.numbers.index(number), level): cost for number, level, cost in case["options"]["costs"]}
    stairs = up(SPBE, case["levels"], Terms(costs=costs))
    weighted = sum(unit * level for unit, level in zip(SPBE.units, case["levels"], strict=True))
    need = needed(goal_of(SPBE, case["to"]), "exact") * SPBE.total - weighted
    if need <= 0:
        return (0, weighted), 0.0
    solver = Solver(stairs)
    cost, gain = solver.best(int(-(-need // 1)))
    return (cost, weighted + gain), solver.seconds


def main() -> int:
    program = sys.argv[1] if len(sys.argv) > 1 else "target/release/spbe"
    cases = [drawn(seed) for seed in range(COUNT)]
    start = perf_counter()
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    ran = subprocess.run([program, "conform"], input=lines, capture_output=True, text=True, check=True)
    ours = perf_counter() - start
    answers = [json.loads(line)["answer"] for line in ran.stdout.splitlines()]
    theirs, wrong = 0.0, []
    for case, answer in zip(cases, answers, strict=True):
        (cost, weighted), seconds = by_milp(case)
        theirs += seconds
        reduced = answer["index"].partition("/")
        said = int(reduced[0]) * SPBE.total // int(reduced[2] or 1)
        if (answer["cost"], said) != (cost, weighted):
            wrong.append(f"{case['name']}: {answer['cost']} and {said}, SciPy {cost} and {weighted}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{COUNT - len(wrong)} of {COUNT} agree in cost and index")
    print(
        f"SciPy {theirs / COUNT * 1e3:.2f} ms a plan, spbe {ours / COUNT * 1e3:.3f} ms: {theirs / ours:.0f} times as fast"
    )
    return 1 if wrong or theirs < LEAST * ours else 0


if __name__ == "__main__":
    sys.exit(main())
