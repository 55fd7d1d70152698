"""The command `spbe`."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run the command with the arguments of the process, and give its exit code."""
    from spbe._spbe import _command

    # The command itself runs outside of Python, where Ctrl-C would only be heard afterwards.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _command(["spbe", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
