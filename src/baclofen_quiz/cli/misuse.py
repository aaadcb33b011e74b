"""Options that make no sense, or not together."""

import click


class Misuse(click.BadOptionUsage):
    """A command is told something that it cannot do; it exits 2."""

    def __init__(self, option: str, message: str) -> None:
        """Name the option and say what to do instead."""
        super().__init__(option, f"{option}: {message}")
