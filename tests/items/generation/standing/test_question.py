from baclofen_quiz.items.generation.standing.question import about


def test_a_pattern_does_not_mind_capitals() -> None:
    assert about("placenta").search("Crosses the PLACENTA")
    assert not about("placenta").search("Breast milk")
