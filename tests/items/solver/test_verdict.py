from baclofen_quiz.items.solver.verdict import Sound, Unjudged, Unsound, Verdict


def test_verdicts_are_told_apart() -> None:
    verdicts: set[Verdict] = {Sound(), Sound(), Unsound("x"), Unjudged("x")}
    assert len(verdicts) == 3
