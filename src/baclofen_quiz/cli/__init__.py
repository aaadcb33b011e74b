"""The command line: one command a file, each imported only when it is called."""


def main() -> None:
    """Run the command line."""
    from baclofen_quiz.cli.app import run  # noqa: PLC0415 - keeps start-up fast

    run()
