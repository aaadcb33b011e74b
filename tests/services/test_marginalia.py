import pytest

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.marginalia import (
    LONGEST_NOTE,
    NoteTooLong,
    is_flagged,
    note_on,
    set_flag,
    write_note,
)
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.models import NoteRow
from baclofen_quiz.store.queries import notes
from databases import NOW, make_guest
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


@pytest.fixture
def learner(database: Database) -> Learner:
    return make_guest(database)


def write(store: Store, learner: Learner, text: str) -> str:
    write_note(store, learner, "item", text, NOW)
    return note_on(store, learner, "item")


def test_a_note_is_kept_changed_and_deleted(
    database: Database, learner: Learner
) -> None:
    other = make_guest(database)
    with database.writing() as store:
        for text in ("Look up", "Look up", "Known", "", ""):
            assert write(store, learner, text) == text
        assert write(store, learner, "Mine") == "Mine"
        assert note_on(store, other, "item") == ""
        assert note_on(store, learner, "another") == ""


def test_a_note_is_kept_as_it_was_written_script_and_all(
    database: Database, learner: Learner
) -> None:
    text = "<script>alert(1)</script> \N{GREEK SMALL LETTER ALPHA} 'x'; --"
    with database.writing() as store:
        assert write(store, learner, text) == text


def test_what_no_database_takes_is_left_out(
    database: Database, learner: Learner
) -> None:
    with database.writing() as store:
        assert write(store, learner, " one\r\ntwo\0 ") == "one\ntwo"


def test_the_longest_note_fits_and_a_longer_one_names_both_lengths(
    database: Database, learner: Learner
) -> None:
    longest = "\N{GRINNING FACE}" * LONGEST_NOTE
    with database.writing() as store:
        assert write(store, learner, longest) == longest
        with pytest.raises(NoteTooLong, match=r"5,000 .* 1,000,000\."):
            write(store, learner, "x" * 1_000_000)
        assert note_on(store, learner, "item") == longest


def test_a_note_that_is_longer_since_two_became_one_may_stay_as_it_is(
    database: Database, learner: Learner
) -> None:
    joined = f"{'a' * LONGEST_NOTE}\n\n{'b' * LONGEST_NOTE}"
    with database.writing() as store:
        row = NoteRow(
            learner_id=learner.id, item_id="item", text=joined, changed_at=NOW
        )
        notes.save(store, row)
        assert write(store, learner, joined.replace("\n", "\r\n")) == joined
        with pytest.raises(NoteTooLong):
            write(store, learner, f"{joined}c")


def test_a_flag_is_set_and_taken_off_any_number_of_times(
    database: Database, learner: Learner
) -> None:
    other = make_guest(database)
    with database.writing() as store:
        for wanted in (True, True, False, False, True):
            set_flag(store, learner, "item", NOW, flagged=wanted)
            assert is_flagged(store, learner, "item") is wanted
        assert not is_flagged(store, other, "item")
