"""Tables that are none, change while they are read, or take long."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from typing import Any

import numpy
import pyarrow
import pytest

import spbe
from tables import arrow
from test_package import stopped


class Hands:
    """Something that hands over whatever it is told to."""

    def __init__(self, **given: Any) -> None:
        for name, value in given.items():
            setattr(self, name, lambda *_, value=value: value)


def capsule(name: bytes, size: int = 4096) -> Any:
    """A capsule of a name over nothing but zeros: what is released already."""
    make = ctypes.pythonapi.PyCapsule_New
    make.restype, make.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    KEPT.append((zeros := ctypes.create_string_buffer(size), name))
    return make(ctypes.addressof(zeros), name, None)


KEPT: list[Any] = []


def test_hostile_capsules_raise() -> None:
    stream = arrow().__arrow_c_stream__()
    used = Hands(__arrow_c_stream__=stream)
    assert len(spbe.score_table(used)) == 300
    schema, array = arrow().combine_chunks().to_batches()[0].__arrow_c_array__()
    odd = [
        used,  # its stream was read
        Hands(__arrow_c_stream__=capsule(b"arrow_array_stream")),
        Hands(__arrow_c_stream__=capsule(b"arrow_schema")),
        Hands(__arrow_c_stream__=None),
        Hands(__arrow_c_stream__=3),
        Hands(__arrow_c_array__=None),
        Hands(__arrow_c_array__=(schema,)),
        Hands(__arrow_c_array__=(array, schema)),
        Hands(__arrow_c_array__=(schema, capsule(b"arrow_array"))),
        Hands(__arrow_c_array__=(capsule(b"arrow_schema"), array)),
        Hands(__arrow_c_array__=(3, 4)),
    ]
    for held in odd:
        with pytest.raises(Exception) as error:
            spbe.score_table(held)
        assert isinstance(error.value, Exception) and str(error.value), held


def test_a_stream_that_breaks_off_raises_what_it_says() -> None:
    def batches() -> Any:
        yield arrow().combine_chunks().to_batches()[0]
        raise ValueError("the disk is gone")

    reader = pyarrow.RecordBatchReader.from_batches(arrow().schema, batches())
    with pytest.raises(ValueError, match="the disk is gone"):
        spbe.score_table(reader)

    class Broken:
        def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
            raise RuntimeError("not today")

    with pytest.raises(RuntimeError, match="not today"):
        spbe.score_table(Broken())


def test_an_array_that_is_written_to_meanwhile_does_no_harm() -> None:
    many = numpy.full((300_000, 47), 3, dtype="uint8")
    done = threading.Event()

    def write() -> None:
        while not done.is_set():
            many[:, 3] = 9
            many[:, 3] = 3

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(3):
            scores = spbe.score_table(many, errors="column", threads=2)
            assert len(scores) == 300_000
    finally:
        done.set()
        writer.join()


def test_other_threads_go_on() -> None:
    many = numpy.full((1_000_000, 47), 3, dtype="uint8")
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    seen = 0
    for _ in range(1000):  # as many as a busy machine may need
        began = time.perf_counter()
        spbe.score_table(many)
        ended = time.perf_counter()
        # Not at its edges, where the lock of the interpreter may still be, or be again, somebody's.
        seen += sum(began + 0.002 < tick < ended - 0.002 for tick in ticks)
        ticks.clear()
        if seen >= 3:
            break
    done.set()
    ticker.join()
    assert seen >= 3


def test_ctrl_c_is_heard() -> None:
    program = (
        "import numpy, spbe; many = numpy.full((1_000_000, 47), 3, 'uint8'); print('ready', flush=True)\n"
        "while True: spbe.score_table(many)"
    )
    status, said = stopped([sys.executable, "-c", program], "ready")
    assert "KeyboardInterrupt" in said, (status, said)
