"""``export`` writes a package in one step, and the ledger that goes with it."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group
from baclofen_quiz.exchange import FORMATS

MONOGRAPH = """\
---
drug: testazole
class: inventions
reviewed: {{date: 2026-11-01, by: us}}
---

# Testazole

## Mechanism of action

- Receptor: {action} at **GABA-B receptors** {{#receptor}}
- Site of action: mainly the spinal cord {{#site}}

## Dosage and administration

### Oral testazole (adults)

- Initial dose: 5 mg three times daily {{#initial}}
"""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    folder = tmp_path / "questions"
    (folder / "monographs").mkdir(parents=True)
    write(folder, "agonist")
    return folder


def write(questions: Path, action: str) -> None:
    file = questions / "monographs" / "testazole.md"
    file.write_text(MONOGRAPH.format(action=action), encoding="utf-8")


def export(questions: Path, *arguments: str) -> Result:
    home = str(questions.parent / "home")
    folder = str(questions)
    return CliRunner().invoke(
        group,
        ["export", "anki", "--home", home, "--questions", folder, *arguments],
    )


def test_a_deck_is_written_and_counted(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "deck.apkg"
    done = export(questions, "--out", str(out), "--notes", "facts")
    assert done.exit_code == 0
    assert done.stdout == (
        f"{out}: 3 notes in 2 decks "
        "(3 new, 0 changed, 0 withdrawn since the last export).\n"
    )
    with zipfile.ZipFile(out) as package:
        assert package.namelist() == ["collection.anki2", "media"]
    assert not list(tmp_path.glob(".*"))


def test_a_second_export_is_the_same_bytes_and_a_changed_one_is_told(
    questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deck.apkg"
    wish = ("--out", str(out), "--notes", "facts")
    export(questions, *wish)
    first = out.read_bytes()
    assert "(0 new, 0 changed," in export(questions, *wish).stdout
    assert out.read_bytes() == first
    write(questions, "partial agonist")
    assert "(0 new, 1 changed," in export(questions, *wish).stdout
    assert out.read_bytes() != first


def test_one_section_and_some_kinds_of_notes_can_be_chosen(
    questions: Path, tmp_path: Path
) -> None:
    wish = ("--out", str(tmp_path / "deck.apkg"), "--section", "dosing")
    whole = export(questions, *wish, "--drug", "Testazole")
    assert " notes in 2 decks" in whole.stdout
    assert "1 notes in 1 decks" in export(questions, *wish, "--notes", "facts").stdout
    both = export(questions, *wish, "--notes", "Facts, questions")
    assert " notes in 2 decks" in both.stdout


def test_notes_can_be_picked_and_are_found_in_anki(
    questions: Path, tmp_path: Path
) -> None:
    wish = ("--out", str(tmp_path / "deck.apkg"))
    contrasts = export(questions, *wish, "--contrasts")
    assert contrasts.exit_code == 1
    safety = export(questions, *wish, "--safety")
    assert "There is nothing safety-critical, so no deck" in safety.stderr
    bundled = ["export", "anki", "--home", str(tmp_path / "home"), *wish, "--safety"]
    done = CliRunner().invoke(group, bundled)
    assert "To find these cards in Anki, search for: " in done.stdout
    assert '"Key:re:^(' in done.stdout


def test_mistakes_of_nobody_are_not_looked_for(questions: Path, tmp_path: Path) -> None:
    wish = ("--out", str(tmp_path / "deck.apkg"), "--missed", "--learner", "Lee")
    done = export(questions, *wish)
    assert done.exit_code == 1
    assert "There is no account called Lee." in done.stderr
    tags = export(questions, *wish, "--with-export", __file__)
    assert tags.exit_code == 1
    assert not (tmp_path / "deck.apkg").exists()


def test_nothing_to_export_writes_nothing(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "deck.apkg"
    done = export(questions, "--out", str(out), "--drug", "dantrolene")
    assert done.exit_code == 1
    assert "No fact matches 'dantrolene'" in done.stderr
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--missed",), "--missed: Say whose: --learner."),
        (("--learner", "kim"), "--learner: Say what of theirs"),
        (("--release", "--safety"), "--release: A release is the whole deck"),
        (
            ("--missed", "--learner", "kim", "--with-export", __file__, "--tsv"),
            "--with-export: It writes a text of its own",
        ),
        (
            ("--release", "--drug", "testazole"),
            "--release: A release is the whole deck",
        ),
        (("--section", "nowhere"), "'nowhere' is not one of"),
        (("--release", "--notes", "facts"), "--release: A release is the whole deck"),
        (("--notes", "facts,songs"), "'songs' is not one of facts, contrasts, qu"),
    ],
)
def test_what_cannot_be_done_is_misuse(
    questions: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    out = tmp_path / "deck.apkg"
    done = export(questions, "--out", str(out), *arguments)
    assert done.exit_code == 2
    assert says in done.stderr
    assert not out.exists()
    assert not (tmp_path / "home" / "anki-ledger.json").exists()


def test_a_folder_that_is_not_there_is_misuse_and_dates_nothing(
    questions: Path, tmp_path: Path
) -> None:
    done = export(questions, "--out", str(tmp_path / "no" / "deck.apkg"))
    assert done.exit_code == 2
    assert "--out: There is no " in done.stderr
    assert not (tmp_path / "home" / "anki-ledger.json").exists()


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        group, ["export", "papyrus", "--out", str(tmp_path / "deck")]
    )
    assert done.exit_code == 2
    assert "'papyrus' is not one of 'aiken', 'anki'" in done.stderr


def test_a_release_writes_the_ledger_of_the_folder_and_lists_changes(
    questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deck.apkg"
    ledger = questions / "anki-ledger.json"
    done = export(questions, "--out", str(out), "--release")
    assert done.exit_code == 0
    told = done.stdout.splitlines()[1:]
    assert told[:3] == [
        "new  fact:testazole/dosing/initial",
        "new  fact:testazole/mechanism/receptor",
        "new  fact:testazole/mechanism/site",
    ]
    assert all(line.startswith("new  item:testazole/") for line in told[3:])
    assert len(json.loads(ledger.read_text("utf-8"))["notes"]) == len(told) > 3
    write(questions, "antagonist")
    done = export(questions, "--out", str(out), "--release")
    assert "changed  fact:testazole/mechanism/receptor" in done.stdout.splitlines()
    assert not (tmp_path / "home" / "anki-ledger.json").exists()


def test_a_release_leaves_the_questions_of_the_home_out(
    questions: Path, tmp_path: Path
) -> None:
    own = tmp_path / "home" / "questions" / "monographs"
    own.mkdir(parents=True)
    other = MONOGRAPH.format(action="agonist").replace("testazole", "otherol")
    (own / "otherol.md").write_text(other, encoding="utf-8")
    out = tmp_path / "deck.apkg"
    assert export(questions, "--out", str(out), "--release").exit_code == 0
    published = json.loads((questions / "anki-ledger.json").read_text("utf-8"))
    assert {note["drug"] for note in published["notes"].values()} == {"testazole"}
    facts = export(questions, "--out", str(out), "--notes", "facts")
    assert "6 notes" in facts.stdout


def test_a_copied_folder_with_a_correction_updates_the_deck_of_the_first(
    questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deck.apkg"
    wish = ("--out", str(out), "--notes", "facts")
    export(questions, *wish)
    copy = tmp_path / "copy"
    shutil.copytree(questions, copy)
    write(copy, "partial agonist")
    assert "(0 new, 1 changed, 0" in export(copy, *wish).stdout


def test_links_lead_to_the_site(questions: Path, tmp_path: Path) -> None:
    out = tmp_path / "deck.apkg"
    done = export(questions, "--out", str(out), "--base-url", "ftp://example.org")
    assert done.exit_code == 1
    assert "cannot stand on a card" in done.stderr
    url = "https://quiz.example.org"
    assert export(questions, "--out", str(out), "--base-url", url).exit_code == 0


def test_a_deck_never_takes_the_place_of_the_database(
    questions: Path, tmp_path: Path
) -> None:
    database = tmp_path / "home" / "baclofen-quiz.sqlite3"
    database.parent.mkdir()
    database.write_bytes(b"answers")

    result = export(questions, "--out", str(database))

    assert result.exit_code == 1
    assert "belongs to the site itself" in result.stderr
    assert database.read_bytes() == b"answers"


def test_a_deck_needs_a_name(questions: Path) -> None:
    result = export(questions, "--out", "")

    assert result.exit_code == 2
    assert "Name the file to write" in result.stderr


QUESTIONS = """\
## Which receptor does testazole activate?  {#testazole-receptor}

- [ ] GABA-A receptor — that is where other drugs act
- [x] GABA-B receptor — it stands in the monograph
- [ ] NMDA receptor — it has nothing to do with it

Source: testazole#mechanism/receptor

## Which drug is an agonist at the GABA-B receptor?  {#agonist}

Answer: testazole | Testazol

Source: testazole#mechanism/receptor
"""


def export_as(form: str, questions: Path, *arguments: str) -> Result:
    (questions / "exam.md").write_text(QUESTIONS, encoding="utf-8")
    home = str(questions.parent / "home")
    whole = ["export", form, "--home", home, "--questions", str(questions), *arguments]
    return CliRunner().invoke(group, whole)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_questions_are_written_for_a_spreadsheet_and_counted(
    questions: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"exam.{form}"
    done = export_as(form, questions, "--out", str(out), "--drug", "testazole")

    assert done.exit_code == 0
    assert "questions written, 0 not" in done.stdout
    read = FORMATS[form].read
    assert read
    again = read(out.read_bytes(), out.name)
    assert {"exam/testazole-receptor", "exam/agonist"} <= {
        item.id for item in again.items
    }


def test_what_a_format_cannot_hold_is_listed_and_counted(
    questions: Path, tmp_path: Path
) -> None:
    out = str(tmp_path / "k.xlsx")
    done = export_as("kahoot", questions, "--out", out, "--section", "mechanism")

    assert done.exit_code == 0
    assert "not-exported" in done.stderr
    of_item = "Of exam/testazole-receptor, the"
    assert f"{of_item} explanation is not written" not in done.stderr
    assert f"{of_item} reasons of the options are not written" in done.stderr
    assert "things lost on the way" in done.stdout


def test_questions_that_are_not_in_the_file_are_counted_with_the_reason(
    questions: Path, tmp_path: Path
) -> None:
    more = (
        "---\nstatus: draft\n---\n\n## Is this new?  {#new}\n\nAnswer: yes\n",
        "## Which has no key?  {#bad}\n\n- [ ] a -- b\n- [ ] c -- d\n",
    )
    for name, text in zip(("new", "bad"), more, strict=True):
        (questions / f"{name}.md").write_text(text, encoding="utf-8")
    out = str(tmp_path / "all.csv")
    done = export_as("csv", questions, "--out", out)

    assert done.exit_code == 0
    said = done.stdout.splitlines()[-1]
    assert said.startswith("Not asked, and so not in the file: 2 of ")
    assert said.endswith(" (1 draft, 1 withheld for its flaws).")
    done = export_as("csv", questions, "--out", out, "--section", "mechanism")
    assert "Not asked" not in done.stdout


def test_only_a_deck_can_be_released(questions: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "k.csv")
    done = export_as("csv", questions, "--out", out, "--release")

    assert done.exit_code == 2
    assert "Only a deck" in done.stderr


def test_a_question_paper_is_written_in_versions(
    questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "paper.html"
    arguments = ["--out", str(out), "--questions", str(questions), "--seed", "4"]
    home = ["--home", str(tmp_path / "home"), "--versions", "2"]
    done = CliRunner().invoke(group, ["export", "paper", *arguments, *home])

    assert done.exit_code == 0, done.output
    assert " written, " in done.output
    text = out.read_text("utf-8")
    assert "version B" in text
    assert "Key of version B, seed 4" in text
    wrong = ["export", "paper", "--out", str(out), "--versions", "27"]
    assert CliRunner().invoke(group, wrong).exit_code == 2
    personal = ["export", "paper", "--out", str(out), "--missed"]
    assert "Question papers for one learner" in (
        CliRunner().invoke(group, personal).output
    )
