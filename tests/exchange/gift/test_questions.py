import pytest

from baclofen_quiz.exchange.format.asked import Amount, Choices, Gap, Pairs, Words
from baclofen_quiz.exchange.gift.questions import Question, read_question
from baclofen_quiz.problems import Problem
from gift_files import desk_for


def question(text: str) -> tuple[Question, list[str]]:
    body, desk = desk_for(text)
    found = read_question(body, desk)
    assert isinstance(found, Question)
    return found, [f"{p.location.column} {p.what}" for p in desk.problems]


def refused(text: str) -> str:
    body, desk = desk_for(text)
    found = read_question(body, desk)
    assert isinstance(found, Problem)
    assert found.code == "not-imported"
    return f"{found.location.column} {found.what}"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("q{#4}", Amount),
        ("q{#4 ~#no}", Amount),
        ("q{=a ~b}", Choices),
        ("q{=a -> b ~c -> d}", Choices),
        ("q{=a -> b =c -> d}", Pairs),
        ("q{T}", Choices),
        ("q{=T}", Words),
        ("q{a -> b}", Words),
        ("It is {=a} here.", Gap),
        ("It is _____.{=a}", Gap),
    ],
)
def test_the_kind_is_told_in_moodles_order(text: str, kind: type) -> None:
    assert isinstance(question(text)[0].answer, kind)


def test_a_title_stands_between_double_colons() -> None:
    found, _ = question(r":: A \:\: b ::[html]<i>q</i>{T}")

    assert (found.title, found.stem) == ("A :: b", "q")


def test_a_title_that_is_not_closed_is_none() -> None:
    found, _ = question("::q{T}")

    assert (found.title, found.stem) == ("", "q")


def test_a_missing_word_leaves_a_gap() -> None:
    assert question("a {~b =c} d")[0].stem == "a _____ d"
    assert question("a {~b =c}")[0].stem == "a"


def test_general_feedback_is_the_explanation() -> None:
    found, told = question("[html]q{=a ~b#no ####<b>x</b>}")

    assert (found.explanation, told) == ("x", [])


def test_a_form_counts_only_at_the_very_start_of_the_feedback() -> None:
    assert question("q{T####[plain]<b>}")[0].explanation == "<b>"
    assert question("q{T#### [plain]x}")[0].explanation == "[plain]x"


def test_the_last_general_feedback_counts() -> None:
    found, told = question("q{=a ~b#x####y####z}")

    assert found.explanation == "z"
    assert told == ["10 #### stands twice in this question."]


def test_an_answer_behind_the_general_feedback_refuses_it() -> None:
    assert refused("q{=a ####x ~b}") == "12 An answer stands behind ####."


def test_an_escaped_sign_in_the_general_feedback_is_text() -> None:
    assert question(r"q{=a ~b ####x \= y}")[0].explanation == "x = y"


def test_a_formula_that_is_read_as_a_line_end_is_told() -> None:
    found, told = question(r"a \neq b and \frac x{T}")

    assert found.stem.split() == ["a", "eq", "b", "and", r"\frac", "x"]
    assert told == [r"3 \neq is read as the end of a line and 'eq'."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("only text", "1 This is a description: it has no answer block."),
        ("q {}", "4 This is an essay question: its answer block is empty."),
        ("q { ####x }", "5 This is an essay question: its answer block is empty."),
        ("q {=a", '3 A "{" stands alone in this question.'),
        ("q =a}", '5 A "}" stands alone in this question.'),
        ("a } b {", '3 A further "}" stands in this question.'),
        ("a {=b {c}", '7 A further "{" stands in this question.'),
        ("a {=b} c {=d}", '10 A further "{" stands in this question.'),
        ("q {#x}", '5 "x" is not a number with its tolerance.'),
    ],
)
def test_what_is_not_taken_is_named_and_placed(text: str, said: str) -> None:
    assert refused(text) == said
