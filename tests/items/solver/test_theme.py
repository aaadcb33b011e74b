from baclofen_quiz.items.solver.theme import Meaning, Theme


def test_a_meaning_may_be_one_that_no_sentence_has() -> None:
    theme = Theme(("storage",), "", (Meaning("freezer"),))
    assert theme.meanings[0].sentence == ""
    assert theme.meanings[0].voice == ""
