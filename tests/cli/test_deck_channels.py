from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.deck_channels import (
    AsPackage,
    AsText,
    Channel,
    Joined,
    Published,
    Pushed,
    with_channel,
)
from baclofen_quiz.services.deck_releasing import Decisions

FOUND: list[Channel] = []


@click.command()
@with_channel
def _command(channel: Channel) -> None:
    FOUND.append(channel)


def _read(*arguments: str) -> Channel:
    done = CliRunner().invoke(_command, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return FOUND.pop()


def test_a_deck_is_a_package_unless_something_else_is_said() -> None:
    assert _read() == AsPackage()
    assert _read("--tsv") == AsText()


def test_an_export_of_a_learner_is_named(tmp_path: Path) -> None:
    file = tmp_path / "my.apkg"
    file.touch()
    assert _read("--merge", str(file)) == Joined(file)


def test_a_push_knows_where_and_how() -> None:
    assert _read("--push") == Pushed(dry_run=False, url="", key="")
    asked = _read("--push", "--dry-run", "--url", "http://a:1", "--key", "k")
    assert asked == Pushed(dry_run=True, url="http://a:1", key="k")


def test_a_release_knows_what_was_decided() -> None:
    said = ("--why", "A label.", "--renamed", "a=b", "--retire", "c", "--retire", "d")
    decisions = Decisions("A label.", {"a": "b"}, frozenset({"c", "d"}))
    assert _read("--release", *said) == Published(decisions)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--tsv", "--push"), "--push: A deck leaves in one way: leave out --tsv."),
        (("--release", "--tsv"), "leave out --release"),
        (("--why", "x"), "--why: It is only of use with --release."),
        (("--tsv", "--retire", "x"), "--retire: It is only of use with --release."),
        (("--dry-run",), "--dry-run: It is only of use with --push."),
        (("--url", "http://a"), "--url: It is only of use with --push."),
        (("--release", "--renamed", "a"), "--renamed: Write the old key, ="),
        (("--release", "--renamed", "=b"), "--renamed: Write the old key, ="),
    ],
)
def test_what_does_not_go_together_is_misuse(
    arguments: tuple[str, ...], says: str
) -> None:
    done = CliRunner().invoke(_command, arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert FOUND == []
