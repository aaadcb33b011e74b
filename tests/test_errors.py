from baclofen_quiz.errors import BaclofenQuizError


def test_an_error_is_its_sentence() -> None:
    assert str(BaclofenQuizError("Mend this.")) == "Mend this."
