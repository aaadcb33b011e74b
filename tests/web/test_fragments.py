from flask import Flask
from markupsafe import Markup

from baclofen_quiz.web.fragments import print_fragment
from baclofen_quiz.web.icons import icon, outlines
from baclofen_quiz.web.lessons import Lesson
from factories import make_note, make_single_item


def test_a_page_carries_the_icons_of_a_part_only_where_it_is_shown(app: Flask) -> None:
    lesson = Lesson(make_single_item(notes=(make_note(),)), (), None)
    with app.test_request_context():
        icon("flag")
        part = print_fragment("sitting/lesson.html", "taught", lesson)
        before = outlines()
        text = part.shown()
        after = outlines()

    assert part.icons
    assert isinstance(text, Markup)
    assert [f'id="i-{name}"' in before for name in part.icons] == [False]
    assert [f'id="i-{name}"' in after for name in ("flag", *part.icons)] == [True] * 2


def test_what_was_written_in_a_part_is_escaped(app: Flask) -> None:
    item = make_single_item(notes=(make_note(text="<b>5</b>"),))
    with app.test_request_context():
        part = print_fragment("sitting/lesson.html", "taught", Lesson(item, (), None))

    assert "&lt;b&gt;5&lt;/b&gt;" in part.text
