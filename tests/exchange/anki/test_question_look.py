import re

from baclofen_quiz.exchange.anki import question_look


def test_a_card_is_made_only_of_a_note_with_a_question() -> None:
    assert question_look.FRONT.startswith("{{#Question}}")
    assert question_look.FRONT.endswith("{{/Question}}")


def test_the_front_shows_nothing_of_the_answer() -> None:
    shown = set(re.findall(r"\{\{([A-Z][^}]*)\}\}", question_look.FRONT))
    assert shown == {"Case", "Question", "Picture", "Given"}
