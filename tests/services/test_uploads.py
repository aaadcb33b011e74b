"""Publishing: nothing is lost, nothing is written twice, and nothing by mistake."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from baclofen_quiz.content.decoding import LARGEST
from baclofen_quiz.services import versions
from baclofen_quiz.services.uploads import (
    Conflict,
    Draft,
    Published,
    Refused,
    publish,
    restored,
    tidied,
)
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import bank_version
from databases import NOW
from engines import BOTH_ENGINES
from factories import make_bank
from publishing import MAKER, PUMP, make_fit, make_teacher, put_out

pytestmark = BOTH_ENGINES


def _text(database: Database, number: int | None = None) -> str:
    with database.reading() as store:
        return versions.version(store, "exam", number).text


def _number(database: Database) -> int:
    with database.reading() as store:
        return bank_version.number(store)


def test_a_new_file_is_published_as_its_first_version(database: Database) -> None:
    teacher = make_teacher(database)

    assert put_out(database, teacher) == Published("exam", 1)
    with database.reading() as store:
        found = versions.version(store, "exam")
    assert found.text == MAKER
    assert (found.filed.author, found.filed.told) == ("Ada", "edited")
    assert _number(database) == 1


def test_an_edit_is_a_version_of_its_own_and_the_first_stays(
    database: Database,
) -> None:
    teacher = make_teacher(database)
    put_out(database, teacher)

    assert put_out(database, teacher, PUMP, base=1) == Published("exam", 2)
    assert (_text(database), _text(database, 1)) == (PUMP, MAKER)


def test_a_button_that_is_pressed_twice_publishes_once(database: Database) -> None:
    teacher = make_teacher(database)
    for _ in range(2):
        assert put_out(database, teacher) == Published("exam", 1)

    assert _number(database) == 1


def test_who_saves_later_is_shown_the_difference_and_nothing_is_written(
    database: Database,
) -> None:
    ada, grace = make_teacher(database), make_teacher(database, "Grace")
    put_out(database, ada)
    put_out(database, grace, PUMP, base=1)
    late = put_out(database, ada, MAKER + "\n" + PUMP, base=1)

    assert isinstance(late, Conflict)
    assert (late.current.filed.number, late.current.filed.author) == (2, "Grace")
    assert late.current.text == PUMP
    lines = [f"{line.sign}{line.text}" for line in late.difference]
    assert "+## Who sells Lioresal?  {#maker}" in lines
    assert not any(line.startswith("-") for line in lines)
    assert _text(database) == PUMP
    assert put_out(database, ada, MAKER + "\n" + PUMP, base=2) == Published("exam", 3)


def test_a_new_file_does_not_take_the_place_of_one_that_is_there(
    database: Database,
) -> None:
    put_out(database, make_teacher(database))

    late = put_out(database, make_teacher(database, "Grace"), PUMP)
    assert isinstance(late, Conflict)
    assert _text(database) == MAKER


def test_of_many_who_save_at_the_same_instant_one_is_first(database: Database) -> None:
    teachers = [make_teacher(database, f"T{number}") for number in range(4)]
    ready = threading.Barrier(len(teachers))

    def save(index: int) -> Published | Conflict | Refused:
        text = MAKER.replace("the first brand", f"brand {index}")
        ready.wait()
        return put_out(database, teachers[index], text)

    with ThreadPoolExecutor(len(teachers)) as pool:
        results = list(pool.map(save, range(len(teachers))))

    (first,) = (i for i, result in enumerate(results) if isinstance(result, Published))
    assert f"brand {first}" in _text(database)
    for index, result in enumerate(results):
        if index != first:
            assert isinstance(result, Conflict)
            assert any(f"brand {index}" in line.text for line in result.difference)


def test_an_id_that_was_made_of_words_is_kept_when_the_words_change(
    database: Database,
) -> None:
    put_out(database, make_teacher(database), MAKER.replace("  {#maker}", ""))

    assert "## Who sells Lioresal?  {#who-sells-lioresal}\n" in _text(database)


@pytest.mark.parametrize(
    ("stem", "code"),
    [("Mock Exam", "file-name"), ("", "file-name"), ("../exam", "file-name")],
)
def test_a_name_that_is_not_fit_is_refused(
    database: Database, stem: str, code: str
) -> None:
    refused = put_out(database, make_teacher(database), stem=stem)

    assert isinstance(refused, Refused)
    assert [problem.code for problem in refused.problems] == [code]
    assert _number(database) == 0


def test_the_name_of_a_file_in_a_folder_is_taken(database: Database) -> None:
    bank = make_bank(files=("questions/exam.md", "uploaded/other.md"))
    teacher = make_teacher(database)
    refused = put_out(database, teacher, bank=bank)

    assert isinstance(refused, Refused)
    (problem,) = refused.problems
    assert problem.code == "file-name-twice"
    assert "questions/exam.md" in problem.what
    assert put_out(database, teacher, stem="other", bank=bank) == Published("other", 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-question"),
        ("Only words.", "no-question"),
        ("## Which?  {#q}\n\n- [y] a\n", "bad-box"),
        ("x" * LARGEST, "too-large"),
    ],
)
def test_a_text_without_a_question_is_refused_and_says_why(
    database: Database, text: str, code: str
) -> None:
    refused = put_out(database, make_teacher(database), text)

    assert isinstance(refused, Refused)
    assert code in {problem.code for problem in refused.problems}
    assert _number(database) == 0


def test_an_earlier_version_is_restored_as_a_new_one(database: Database) -> None:
    teacher = make_teacher(database)
    put_out(database, teacher)
    put_out(database, teacher, PUMP, base=1)
    with database.writing() as store:
        first = versions.version(store, "exam", 1)
        late = publish(store, teacher, make_fit(restored(first, 1)), NOW)
        done = publish(store, teacher, make_fit(restored(first, 2)), NOW)
        told = versions.history(store, "exam")[0].told

    assert isinstance(late, Conflict)
    assert (done, told) == (Published("exam", 3), "restored version 1")
    assert (_text(database), _text(database, 2)) == (MAKER, PUMP)


def test_a_transaction_that_fails_publishes_nothing(database: Database) -> None:
    teacher = make_teacher(database)
    draft = Draft("exam", MAKER, 0, "edited")

    def fail() -> None:
        with database.writing() as store:
            publish(store, teacher, make_fit(draft), NOW)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert _number(database) == 0
    with database.reading() as store:
        assert versions.files(store) == ()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc\n"),
        ("\ufeffa\0b\n", "ab\n"),
        ("\ud800", "?\n"),
        ("", ""),
    ],
)
def test_a_text_is_kept_as_a_file_has_it(
    database: Database, typed: str, kept: str
) -> None:
    del database
    assert tidied(typed) == kept
