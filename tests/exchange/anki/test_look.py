from baclofen_quiz.exchange.anki import look


def test_the_second_card_waits_for_its_field() -> None:
    assert look.SECOND_FRONT.startswith("{{#Extra1}}")
    assert look.SECOND_FRONT.endswith("{{/Extra1}}")
