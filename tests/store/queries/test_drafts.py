"""Drafts are overwritten until they are answered."""

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.queries import drafts
from databases import make_guest, make_sitting
from engines import BOTH_ENGINES
from study_rows import make_draft

pytestmark = BOTH_ENGINES


def test_the_last_draft_saved_at_a_position_is_found_with_what_was_typed(
    database: Database,
) -> None:
    sitting_id = make_sitting(database, make_guest(database))
    with database.writing() as store:
        drafts.save(store, make_draft(sitting_id, struck=["a"]))
        first = drafts.find(store, sitting_id, 1)
        assert first is not None
        assert first.struck == ["a"]
        drafts.save(store, make_draft(sitting_id, answer="{}", struck=["b", "c"]))

    with database.reading() as store:
        found = drafts.find(store, sitting_id, 1)
        assert found is not None
        assert (found.answer, found.struck) == ("{}", ["b", "c"])
        assert found.typed == {"number": ["2."], "unit": ["mg"]}
        assert drafts.find(store, sitting_id, 2) is None


def test_drafts_are_listed_in_order_and_removed_one_by_one_or_all(
    database: Database,
) -> None:
    learner = make_guest(database)
    one, other = make_sitting(database, learner), make_sitting(database, learner)

    def positions(sitting_id: str) -> list[int]:
        return [draft.position for draft in drafts.of_sitting(store, sitting_id)]

    with database.writing() as store:
        for position in (3, 1, 2):
            drafts.save(store, make_draft(one, position=position))
        drafts.save(store, make_draft(other))
        assert positions(one) == [1, 2, 3]
        drafts.remove(store, one, 2)
        assert positions(one) == [1, 3]
        drafts.remove_all(store, one)
        assert positions(one) == []
        assert positions(other) == [1]
