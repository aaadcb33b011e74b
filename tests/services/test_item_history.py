"""What was kept of an item: its wordings as they were answered, and who marked it."""

from dataclasses import replace
from datetime import timedelta

from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import SingleItem, SourceSentence
from baclofen_quiz.items.status import Status
from baclofen_quiz.learning.selection.choice import Choice
from baclofen_quiz.services import marks, sittings
from baclofen_quiz.services.item_history import history_of, uploaded_stem
from baclofen_quiz.services.uploads import Draft, publish
from baclofen_quiz.store.database import Database
from databases import NOW, make_guest
from engines import BOTH_ENGINES
from factories import make_bank, make_single_item
from publishing import make_fit, make_teacher

pytestmark = BOTH_ENGINES
ITEM = make_single_item()


def _answer(database: Database, item: SingleItem, days: int) -> None:
    """Let somebody new take a quiz of this one item."""
    who, at = make_guest(database), NOW + timedelta(days=days)
    bank = make_bank(items=(item,))
    with database.writing() as store:
        quiz = sittings.start(store, bank, who, Choice(frozenset(), 1), 1, at)
        key = Chosen(item.key)
        sittings.answer(store, who, quiz, 1, lambda _view: key, None, at, at)


def test_an_item_that_nobody_answered_has_no_history(database: Database) -> None:
    with database.reading() as store:
        found = history_of(store, ITEM)

    assert (found.answered, found.marks, found.stem) == ((), (), "")
    assert (found.versions, found.others) == ((), None)


def test_each_wording_is_kept_with_its_answers_and_their_days(
    database: Database,
) -> None:
    before = replace(ITEM, stem="In earlier words?")
    for days in (0, 1):
        _answer(database, before, days)
    _answer(database, ITEM, 3)

    with database.reading() as store:
        newest, oldest = history_of(store, ITEM).answered
    assert (newest.now, newest.answers, newest.revision) == (True, 1, revision(ITEM))
    assert (oldest.now, oldest.answers, oldest.item.stem) == (False, 2, before.stem)
    assert (oldest.first, oldest.last) == (NOW, NOW + timedelta(days=1))


def test_how_many_were_right_is_said_of_enough_learners_only(
    database: Database,
) -> None:
    for days in range(9):
        _answer(database, ITEM, days)
    with database.reading() as store:
        assert history_of(store, ITEM).others is None
    _answer(database, ITEM, 9)
    with database.reading() as store:
        others = history_of(store, ITEM).others
    assert others is not None
    assert (others.answers, others.right) == (10, 10)


def test_marks_and_versions_are_listed(database: Database) -> None:
    teacher, bank = make_teacher(database), make_bank(items=(ITEM,))
    text = "## Which?  {#which}\n\n- [x] a - b\n- [ ] c\n- [ ] d\n"
    with database.writing() as store:
        marks.set_status(store, bank, teacher, [ITEM.id], Status.RETIRED, NOW)
        draft = Draft("mine", text, 0, "uploaded mine.md")
        publish(store, teacher, make_fit(draft), NOW)
    source = SourceSentence("uploaded/mine.md", 1, "")
    uploaded = replace(ITEM, model="authored", source=source)

    with database.reading() as store:
        found = history_of(store, uploaded)
    assert [mark.status for mark in found.marks] == [Status.RETIRED]
    assert found.stem == "mine"
    assert [version.number for version in found.versions] == [1]


def test_only_what_was_uploaded_has_versions(database: Database) -> None:
    for file, model in (("questions/x.md", "authored"), ("uploaded/x.md", "target")):
        other = replace(ITEM, model=model, source=SourceSentence(file, 1, ""))
        with database.reading() as store:
            assert history_of(store, other).versions == (), file
    source = SourceSentence("uploaded/x.md", 1, "")
    assert uploaded_stem(replace(ITEM, model="authored", source=source)) == "x"
