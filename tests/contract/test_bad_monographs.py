"""No question comes from a monograph that nobody should believe."""

import json
import re
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from baclofen_quiz.cli.app import group
from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.services.home import Home
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP
from webtools import PASSWORD, Visitor

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
MOST = 100_000
BODIES = {
    "no headings": "- Tremor {#a}\n- Fever {#b}\n",
    "a section twice": (
        "## Dosing\n\n- Initial dose: 5 mg daily {#a}\n\n## Storage\n\n"
        "- Tablets: keep dry {#s .unasked}\n\n## Dosage\n\n"
        "- Initial dose: 50 mg daily {#b}\n"
    ),
    "contradicting doses": (
        "## Dosing\n\n### Oral use (adults)\n\n- Initial dose: 5 mg once daily {#a}\n"
        "- Initial dose: 50 mg once daily {#b}\n"
    ),
    "a maximum below the start": (
        "## Dosing\n\n### Oral use (adults)\n\n"
        "- Initial dose: 50 mg three times daily {#a}\n- Maximum dose: 80 mg/day {#b}\n"
    ),
    "no doses": "## Dosing\n\n- Initial dose: 50 mg/day in 0 doses {#a}\n",
    "a number without end": "## Dosing\n\n- Initial dose: 10^400 mg daily {#a}\n",
    "a mark from right to left": "## Uses\n\n- Tre\N{RIGHT-TO-LEFT OVERRIDE}mor {#a}\n",
    "a NUL byte": "## Uses\n\n- Tre\x00mor {#a}\n",
    "a script": (
        "## Uses\n\n- Tremor <script>alert(1)</script> {#a}\n\n## Side effects\n\n"
        "### Common <script>alert(1)</script>\n\n- Nausea {#n}\n"
    ),
    "far too many bullets": "## Side effects\n\n" + "- Nausea\n" * MOST,
}


SOUND = "\n## Storage\n\n- Tablets: at room temperature {#sound}\n"
HIDDEN = re.compile("\N{RIGHT-TO-LEFT OVERRIDE}|\x00")
DANGEROUS = re.compile(f"<script>|{HIDDEN.pattern}")


PAGES = (
    "/",
    "/monographs",
    "/monographs/zolarine",
    "/practice",
    "/bank",
    "/bank/coverage",
    "/bank/coverage/zolarine",
    "/bank/problems",
)
bad = pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)


def write(folder: Path, body: str) -> Path:
    """Write the monograph of zolarine, and nothing else, into a folder."""
    file = folder / "zolarine.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"---\ndrug: zolarine\n---\n\n# Zolarine\n\n{body}", "utf-8")
    return file


def call(home: Path, *arguments: str | Path) -> Result:
    """Run a command, which may find nothing to do but never fails."""
    words = [str(word) for word in arguments]
    result = CliRunner().invoke(group, [*words, "--home", str(home)])
    assert result.exit_code in {0, 1}
    assert isinstance(result.exception, SystemExit | None)
    assert not HIDDEN.search(result.stdout + result.stderr)
    return result


def assert_told(output: str, place: str) -> None:
    """Check that an output tells a problem of a file, and where in it."""
    told = [line for line in output.splitlines() if f"{place}:" in line]
    assert told
    assert all(": error " in line or ": warning " in line for line in told)


@bad
def test_a_bad_monograph_gives_a_located_problem_and_no_item(
    body: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "questions" / "monographs", body)
    questions = "--questions", tmp_path / "questions"

    result = call(tmp_path / "home", "items", *questions, "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    assert_told(result.stderr, str(file))
    assert_told(call(tmp_path / "home", "check", file).stdout, str(file))
    statements = json.loads(
        call(tmp_path / "home", "coverage", *questions, "--format", "json").stdout
    )
    assert all(statement["reason"] for statement in statements)


@bad
def test_importing_a_bad_monograph_tells_where_it_is_bad(
    body: str, tmp_path: Path
) -> None:
    file = write(tmp_path / "source", body)
    result = call(tmp_path / "home", "import", file, "--to", tmp_path / "questions")
    assert_told(result.stderr, file.name)
    for written in (tmp_path / "questions").rglob("*.md"):
        assert not DANGEROUS.search(written.read_text("utf-8"))


@bad
def test_a_deck_holds_only_the_sound_lines_of_a_bad_monograph(
    body: str, tmp_path: Path
) -> None:
    beside = SOUND if "## " in body else ""
    write(tmp_path / "questions" / "monographs", body + beside)
    package = tmp_path / "deck.apkg"
    questions = "--questions", tmp_path / "questions"

    call(tmp_path / "home", "export", "anki", *questions, "--out", package)

    for note in notes_of(package):
        assert "room temperature" in note
        assert not DANGEROUS.search(note)


def notes_of(package: Path) -> list[str]:
    """The fields of each note of a deck; none where no deck was written."""
    if not package.exists():
        return []
    with zipfile.ZipFile(package) as archive:
        database = archive.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(database)
        return [str(flds) for (flds,) in connection.execute("select flds from notes")]


@bad
def test_no_page_shows_a_bad_monograph_unescaped(body: str, tmp_path: Path) -> None:
    write(tmp_path / "questions" / "monographs", body)
    config = AppConfig(
        home=Home(tmp_path / "home"),
        question_folders=(tmp_path / "questions",),
        clock=lambda: NOW,
        chance=lambda: 7,
        passwords=CHEAP,
    )
    app = create_app(config)
    site: Site = app.extensions[KEY]
    accounts.add_user(site.database, "anand", PASSWORD, Role.INSTRUCTOR, NOW, CHEAP)
    teacher = Visitor(app.test_client())
    teacher.get("/sign-in")
    teacher.send("/sign-in", name="anand", password=PASSWORD)
    known = {book.drug for book in site.library.bank().monographs}
    for address in PAGES:
        expected = 200 if known or "zolarine" not in address else 404
        assert teacher.get(address).status_code == expected, address
        assert not DANGEROUS.search(teacher.text), address
    assert "zolarine.md" in teacher.text
    site.database.close()
