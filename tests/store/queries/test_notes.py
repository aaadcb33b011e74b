"""Notes are kept as they were last written."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import NoteRow
from baclofen_quiz.store.queries import notes
from databases import NOW, make_guest
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def note(learner_id: int, text: str, item_id: str = "item", days: int = 0) -> NoteRow:
    changed_at = NOW + timedelta(days=days)
    return NoteRow(
        learner_id=learner_id, item_id=item_id, text=text, changed_at=changed_at
    )


def test_the_last_text_written_is_found_by_its_learner(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        notes.save(store, note(learner.id, "first"))
        assert notes.find(store, learner.id, "item")
        notes.save(store, note(learner.id, "second", days=1))
        found = notes.find(store, learner.id, "item")
        assert found is not None
        assert (found.text, found.changed_at) == ("second", NOW + timedelta(days=1))
        assert notes.find(store, other.id, "item") is None


def test_notes_are_listed_newest_first_and_removed(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    with database.writing() as store:
        notes.save(store, note(learner.id, "old", "a"))
        notes.save(store, note(learner.id, "new", "b", days=1))
        notes.save(store, note(other.id, "theirs", "a"))
        assert [row.text for row in notes.of_learner(store, learner.id)] == [
            "new",
            "old",
        ]
        notes.remove(store, learner.id, "a")
        assert [row.text for row in notes.of_learner(store, learner.id)] == ["new"]
        assert [row.text for row in notes.of_learner(store, other.id)] == ["theirs"]
