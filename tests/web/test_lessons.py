from dataclasses import replace

from flask import Flask

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.item import SourceSentence
from baclofen_quiz.web.lessons import Lessons, lesson_of
from factories import make_bank, make_monograph, make_note, make_single_item


def test_cautions_and_notes_are_parted(app: Flask) -> None:
    item = make_single_item(notes=tuple(make_note(kind) for kind in NoteKind))
    with app.test_request_context():
        lesson = lesson_of(make_bank(), item)

    assert [note.kind for note in lesson.cautions] == [NoteKind.CAUTION]
    assert [note.kind for note in lesson.notes] == [NoteKind.NOTE]


def test_a_lesson_is_printed_once_for_all(app: Flask) -> None:
    lessons, bank, item = Lessons(), make_bank(), make_single_item()
    with app.test_request_context():
        first = lessons.printed(bank, item)
    with app.test_request_context():
        second = lessons.printed(bank, replace(item))

    assert first is second


def test_another_wording_of_an_item_has_a_lesson_of_its_own(app: Flask) -> None:
    lessons, bank = Lessons(), make_bank(monographs=())
    texts = []
    for words in ("First.", "Second."):
        item = make_single_item(source=SourceSentence("a.md", 1, words))
        with app.test_request_context():
            texts.append(lessons.printed(bank, item).text)

    assert ["First." in text for text in texts] == [True, False]
    assert ["Second." in text for text in texts] == [False, True]


def test_another_bank_begins_anew(app: Flask) -> None:
    lessons, item = Lessons(), make_single_item()
    texts = []
    for books in ((make_monograph(),), (), (make_monograph(),)):
        with app.test_request_context():
            texts.append(lessons.printed(make_bank(monographs=books), item).text)

    assert texts[0] == texts[2]
    assert texts[0] != texts[1]


def test_links_begin_with_the_root_under_which_the_site_is_asked(app: Flask) -> None:
    lessons, bank, item = Lessons(), make_bank(), make_single_item()
    with app.test_request_context():
        plain = lessons.printed(bank, item).text
    with app.test_request_context(environ_overrides={"SCRIPT_NAME": "/quiz"}):
        below = lessons.printed(bank, item).text

    assert 'href="/monographs/' in plain
    assert 'href="/quiz/monographs/' in below
