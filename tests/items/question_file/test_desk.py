from baclofen_quiz.items.question_file.complaints import loose_text, no_stem
from baclofen_quiz.items.question_file.desk import Desk
from baclofen_quiz.items.question_file.header import Header
from baclofen_quiz.items.question_file.lines import Line, Mark


def test_errors_are_counted_and_warnings_are_not() -> None:
    desk = Desk("quiz.md", Header())
    at = desk.place(Line(Mark.TEXT, "x", 4, 2))

    desk.tell(loose_text(at))
    desk.tell(no_stem(at))

    assert [problem.code for problem in desk.problems] == ["loose-text", "no-stem"]
    assert desk.errors == 1
    assert str(at) == "quiz.md:4:2"
