import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from baclofen_quiz.exchange.anki import package as packing
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.services.deck_merging import read_held
from connect_protocol import Backend, serving
from deck_building import bank_of_facts, deck_of
from testazole import run, write

KEY = "fact:testazole/mechanism/receptor"


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    write(tmp_path / "questions")
    return tmp_path / "questions"


def _export(questions: Path, *arguments: str) -> Result:
    return run(questions, "export", "anki", *arguments)


def _home_ledger(questions: Path) -> Path:
    return questions.parent / "home" / "anki-ledger.json"


def test_text_of_one_type_is_a_file(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "facts.txt"
    done = _export(questions, "--tsv", "--out", str(out), "--notes", "facts")
    assert done.exit_code == 0, done.stderr
    assert "2 notes in 1 decks" in done.stdout
    assert out.read_text(encoding="utf-8").startswith("#separator:tab\n")
    assert KEY in out.read_text(encoding="utf-8")
    assert _home_ledger(questions).exists()


def test_text_of_several_types_is_an_archive(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "update.zip"
    done = _export(questions, "--tsv", "--out", str(out))
    assert done.exit_code == 0, done.stderr
    with zipfile.ZipFile(out) as archive:
        assert "quiz-fact.txt" in archive.namelist()
        assert len(archive.namelist()) > 1


def test_text_of_several_types_in_one_file_is_misuse(
    questions: Path, tmp_path: Path
) -> None:
    done = _export(questions, "--tsv", "--out", str(tmp_path / "update.txt"))
    assert done.exit_code == 2
    assert "Anki takes one type of notes a file" in done.stderr
    assert not _home_ledger(questions).exists()


def test_an_export_of_a_learner_becomes_their_own_deck(
    questions: Path, tmp_path: Path
) -> None:
    out, own = tmp_path / "deck.apkg", tmp_path / "own.apkg"
    _export(questions, "--out", str(out), "--notes", "facts")
    write(questions, "antagonist")
    done = _export(questions, "--merge", str(out), "--out", str(own))
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{own}: 2 notes.",
        "1 note will be corrected.",
        "1 note will stay as they are.",
    ]
    assert len(read_held(io.BytesIO(own.read_bytes())).notes) == 2


def test_what_anki_will_not_update_is_told(questions: Path, tmp_path: Path) -> None:
    out, export = tmp_path / "deck.apkg", tmp_path / "my.apkg"
    _export(questions, "--out", str(out), "--notes", "facts")
    held = read_held(io.BytesIO(out.read_bytes()))
    template = deck_of(bank_of_facts())
    rows = [
        replace(
            template.rows[0],
            guid=guid,
            fields=tuple(note.fields.values()),
            tags=note.tags,
            mod=4_000_000_000,
        )
        for guid, note in held.notes.items()
    ]
    export.write_bytes(packing.package(rows, {FACT.slug: 1}))
    write(questions, "antagonist")
    done = _export(questions, "--merge", str(export), "--out", str(out))
    assert "1 note from a clock that runs ahead." in done.stderr


def test_what_is_no_package_is_told_and_nothing_written(
    questions: Path, tmp_path: Path
) -> None:
    export, out = tmp_path / "my.apkg", tmp_path / "own.apkg"
    export.write_bytes(b"no zip")
    done = _export(questions, "--merge", str(export), "--out", str(out))
    assert done.exit_code == 1
    assert "This file is no Anki package." in done.stderr
    assert not out.exists()
    assert not _home_ledger(questions).exists()


class Empty(Backend):
    """A collection without notes, which remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def findNotes(self, query: str) -> list[int]:  # noqa: N802 -- the protocol's name
        del query
        return []

    def storeMediaFile(self, filename: str, data: str) -> str:  # noqa: N802 -- as above
        self.asked.append(f"store {len(data) > 0}")
        return filename

    def getMediaDirPath(self) -> str:  # noqa: N802 -- as above
        return "/media"

    def importPackage(self, path: str) -> bool:  # noqa: N802 -- as above
        self.asked.append(f"import {path}")
        return True

    def deleteMediaFile(self, filename: str) -> None:  # noqa: N802 -- as above
        self.asked.append(f"delete {filename}")


def test_a_dry_run_says_what_would_be_done_and_dates_nothing(questions: Path) -> None:
    anki = Empty()
    with serving(anki) as url:
        done = _export(
            questions, "--push", "--dry-run", "--url", url, "--notes", "facts"
        )
    assert done.exit_code == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"new  {KEY}",
        "new  fact:testazole/mechanism/site",
        f"{url}: 2 notes would be added, 0 would be changed, 0 stay as they are.",
    ]
    assert anki.asked == []
    assert not _home_ledger(questions).exists()


def test_a_push_brings_what_is_lacking(questions: Path) -> None:
    anki = Empty()
    with serving(anki) as url:
        done = _export(questions, "--push", "--url", url, "--notes", "facts")
    assert "2 notes were added" in done.stdout
    assert anki.asked == [
        "store True",
        "import /media/_baclofen-quiz.apkg",
        "delete _baclofen-quiz.apkg",
    ]
    assert _home_ledger(questions).exists()


def test_without_anki_a_push_says_what_to_start(questions: Path) -> None:
    done = _export(questions, "--push", "--url", "http://127.0.0.1:9")
    assert done.exit_code == 1
    assert "No Anki answers at http://127.0.0.1:9. Start Anki" in done.stderr
    assert not _home_ledger(questions).exists()


def test_a_release_is_told_with_wordings_reason_and_source(
    questions: Path, tmp_path: Path
) -> None:
    out = str(tmp_path / "deck.apkg")
    _export(questions, "--release", "--out", out)
    write(questions, "antagonist")
    done = _export(questions, "--release", "--out", out, "--why", "A new label.")
    lines = done.stdout.splitlines()
    assert f"changed  {KEY}" in lines
    assert "    source: Testazole monograph: Mechanism of action" in lines
    assert any(line.startswith("    front before: ") for line in lines)
    ledger = json.loads((questions / "anki-ledger.json").read_text("utf-8"))
    assert [told["why"] for told in ledger["releases"]] == ["A new label."]


def test_a_renamed_fact_stops_a_release_until_it_is_said(
    questions: Path, tmp_path: Path
) -> None:
    out = str(tmp_path / "deck.apkg")
    _export(questions, "--release", "--out", out)
    write(questions, slug="target")
    stopped = _export(questions, "--release", "--out", out)
    assert stopped.exit_code == 1
    assert f"  vanished  {KEY}" in stopped.stderr
    assert "  appeared  fact:testazole/mechanism/target" in stopped.stderr
