from baclofen_quiz.items.recall.card import Question


def test_a_question_needs_no_reason() -> None:
    assert Question("Front?", "Back") == Question("Front?", "Back", "")
