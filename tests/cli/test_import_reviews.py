"""``baclofen-quiz import FILE --learner NAME``."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from anki_packages import Form, Note, Review, collection, package
from baclofen_quiz.cli.app import group
from baclofen_quiz.services import anki_portions
from baclofen_quiz.services.accounts import Role, add_user
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.learner_lookup import learner_named
from baclofen_quiz.store.opening import opened
from baclofen_quiz.store.queries import card_reviews
from databases import CHEAP, NOW

FACT = "baclofen/mechanism/receptor"
KEY = f"fact:{FACT}"
AN_HOUR_AGO = int((datetime.now(UTC) - timedelta(hours=1)).timestamp() * 1000)
"""The command believes the clock of this machine; cards of a time to come do not."""


@pytest.fixture(autouse=True)
def _ada(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with opened(Home(tmp_path / "home").database_url) as database:
        add_user(database, "Ada", "seven blue herons", Role.LEARNER, NOW, CHEAP)


def run(tmp_path: Path, *arguments: str | Path) -> Result:
    home = ["--home", str(tmp_path / "home")]
    return CliRunner().invoke(group, ["import", *map(str, arguments), *home])


def kept(tmp_path: Path) -> list[str]:
    url = Home(tmp_path / "home").database_url
    with opened(url) as database, database.reading() as store:
        ada = learner_named(store, "ada")
        return [one.fact_id for one in card_reviews.of_learner(store, ada.id)]


def written(tmp_path: Path, name: str, *rows: Review, form: Form = Form.NEW) -> Path:
    file = tmp_path / name
    file.write_bytes(package(collection([Note(KEY), Note()], rows, form=form), form))
    return file


def test_reviews_are_counted_for_the_account_and_told(tmp_path: Path) -> None:
    rows = [Review(KEY, AN_HOUR_AGO), Review(KEY, AN_HOUR_AGO + 1, 0)]
    file = written(tmp_path, "deck.apkg", *rows)
    whole = written(tmp_path, "all.colpkg", *rows, form=Form.OLDER)
    done = run(tmp_path, file, whole, "--learner", "ada")
    assert done.exit_code == 0
    assert done.stdout == (
        f"{file}: 1 review of 1 fact counted.\n"
        "  1 review not counted: moved to another day by hand, no button pressed.\n"
        "  1 other note in the package; other decks are not read.\n"
        f"{whole}: Nothing new to count.\n"
        "  1 review counted before, and not again.\n"
        "  1 review not counted: moved to another day by hand, no button pressed.\n"
        "  1 other note in the package; other decks are not read.\n"
    )
    assert kept(tmp_path) == [FACT]


def test_how_far_a_large_package_is_is_told_beside_the_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anki_portions, "MOST_ROWS", 2)
    rows = [Review(KEY, AN_HOUR_AGO + number) for number in range(5)]
    file = written(tmp_path, "deck.apkg", *rows)
    done = run(tmp_path, file, "--learner", "ada")
    assert done.stderr == (
        f"{file}: 2 of 5 reviews counted so far.\n"
        f"{file}: 4 of 5 reviews counted so far.\n"
    )
    assert done.stdout.startswith(f"{file}: 5 reviews of 1 fact counted.\n")


def test_a_package_that_cannot_be_read_does_not_deny_another(tmp_path: Path) -> None:
    bad = tmp_path / "bad.apkg"
    bad.write_bytes(b"Dear Anki")
    good = written(tmp_path, "deck.apkg", Review(KEY, AN_HOUR_AGO))
    done = run(tmp_path, bad, good, "--learner", "Ada")
    assert done.exit_code == 0
    assert done.stderr.startswith(f"{bad}: This file is no Anki package.")
    alone = run(tmp_path, bad, "--learner", "Ada")
    assert (alone.exit_code, alone.stdout) == (1, "")


def test_nobody_of_that_name_is_said(tmp_path: Path) -> None:
    file = written(tmp_path, "deck.apkg", Review(KEY, AN_HOUR_AGO))
    done = run(tmp_path, file, "--learner", "Bob")
    assert done.exit_code == 1
    assert "There is no account called Bob." in done.output
    assert kept(tmp_path) == []
