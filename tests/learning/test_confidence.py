from baclofen_quiz.learning.confidence import Confidence


def test_confidence_is_one_of_three_words_that_forms_and_rows_use() -> None:
    assert [confidence.value for confidence in Confidence] == [
        "guess",
        "unsure",
        "sure",
    ]
