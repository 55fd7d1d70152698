"""A program that answers line by line: started once, fed by one thread, read by another, stopped in time."""

import contextlib
import os
import queue
import shlex
import signal
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from typing import Self

LINE_BYTES = 16 << 20
GRACE_SECONDS = 5


class Stopped(Exception):
    """The program was stopped, or could not be started; the text says why."""


class Program:
    def __init__(self, command: str, lines: list[bytes], seconds: float) -> None:
        self.command, self.input, self.seconds = command, lines, seconds
        self.process: subprocess.Popen[bytes] | None = None
        self.output: queue.Queue[bytes] = queue.Queue(maxsize=100)
        self.errors: deque[str] = deque(maxlen=5)
        self.ended = False

    def __enter__(self) -> Self:
        self.deadline = time.monotonic() + self.seconds
        try:
            self.process = subprocess.Popen(
                self.command if os.name == "nt" else shlex.split(self.command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self.errors.append(str(error))
            return self
        # Three pipes, three threads: whichever of them the program fills or forgets, the others go on.
        works = (self.feed, self.collect, self.collect_errors)
        self.threads = [threading.Thread(target=work, daemon=True) for work in works]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Ends it, and what it has started."""
        if self.process is None:
            return
        if self.ended:
            self.wait(GRACE_SECONDS)
        if os.name == "nt":
            self.process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):  # All of it may have ended.
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.threads[-1].join(timeout=1)

    def feed(self) -> None:
        try:
            for line in self.input:
                self.process.stdin.write(line + b"\n")
            self.process.stdin.close()
        except OSError:
            pass  # It reads no further; what it does not answer is told case by case.

    def collect(self) -> None:
        while line := self.process.stdout.readline(LINE_BYTES):
            if line.strip():
                self.output.put(line)
        self.output.put(b"")

    def collect_errors(self) -> None:
        while line := self.process.stderr.readline(LINE_BYTES):
            self.errors.append(line.decode(errors="replace").rstrip()[:500])

    def lines(self) -> Iterator[bytes]:
        """The lines that it prints, to the end of its output; stops where the time is over."""
        if self.process is None:
            raise Stopped("the program cannot be started")
        while not self.ended:
            left = self.deadline - time.monotonic()
            try:
                line = self.output.get(timeout=max(left, 0))
            except queue.Empty:
                raise Stopped(f"the program was stopped after {self.seconds:g} seconds") from None
            self.ended = not line
            if line:
                yield line

    def rest(self) -> bytes:
        """A line after the last that was waited for; nothing where there is none within some seconds."""
        try:
            line = b"" if self.ended else self.output.get(timeout=GRACE_SECONDS)
        except queue.Empty:
            return b""
        self.ended = not line
        return line

    def wait(self, seconds: float) -> int | None:
        try:
            return self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return None

    def ending(self) -> str:
        """How it ended, once its output has."""
        status = self.wait(GRACE_SECONDS)
        if status is None:
            return "the program closed its output"
        how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
        return f"the program {how}"

    def last_errors(self) -> list[str]:
        return list(self.errors)
