"""The command line: one command a file, each imported only when it is called."""

import sys

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended, as shells count."""


def main() -> None:
    """Run the command line."""
    try:
        from baclofen_quiz.cli.app import run  # noqa: PLC0415 - keeps start-up fast

        run()
    except KeyboardInterrupt:  # before click is there to see to it
        sys.exit(INTERRUPTED)
