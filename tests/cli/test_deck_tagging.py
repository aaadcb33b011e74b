"""Mistakes are tagged in an export, as a text for Anki."""

from pathlib import Path

import pytest

from anki_packages import Note, collection, package
from baclofen_quiz.cli.deck_tagging import tag_missed
from baclofen_quiz.services.deck_choice import DeckChoice, Picked
from baclofen_quiz.services.missed_tags import NothingHeldError

KEY = "fact:baclofen/uses/a"


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "theirs.apkg"
    file.write_bytes(package(collection([Note(key=KEY, tags=" mine ")])))
    return file


def test_a_text_is_written_and_told_of(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "tags.txt"
    choice = DeckChoice(only=Picked(frozenset({KEY, "item:w/b"}), ""))
    tag_missed(choice, export, Path("tags.txt"), out)

    assert "\tmine pharm::missed::2" in out.read_text("utf-8")
    told = capsys.readouterr().out
    assert told.startswith("tags.txt: 1 notes get the tag pharm::missed::2")
    assert "; 1 are not in that collection." in told


def test_nothing_to_tag_writes_nothing(export: Path, tmp_path: Path) -> None:
    out = tmp_path / "tags.txt"
    with pytest.raises(NothingHeldError):
        tag_missed(DeckChoice(), export, out, out)
    assert not out.exists()
