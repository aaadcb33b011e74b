from baclofen_quiz.items.recall.card import Question


def test_a_question_needs_no_reason_and_asks_what_its_front_says() -> None:
    plain = Question("Front?", "Back")
    assert plain == Question("Front?", "Back", "")
    assert plain.key == "Front?"
    assert plain.answered == {"Front?"}


def test_what_is_asked_may_be_less_than_the_front_says() -> None:
    placed = Question("Which common one?", "Back", asks="Which one?", also=("What?",))
    assert placed.key == "Which one?"
    assert placed.answered == {"Which one?", "What?"}
