from baclofen_quiz.items.flaws import Finding, withheld
from baclofen_quiz.problems import Severity
from factories import make_problem


def _finding(code: str, severity: Severity, *, counts: bool = True) -> Finding:
    return Finding("q/one", make_problem(code=code, severity=severity), counts)


def test_one_error_withholds() -> None:
    assert withheld([_finding("S01", Severity.ERROR)]) == {"q/one": ("S01",)}


def test_one_warning_does_not_withhold() -> None:
    assert withheld([_finding("S08", Severity.WARNING)]) == {}


def test_two_different_warnings_withhold() -> None:
    found = [_finding("S08", Severity.WARNING), _finding("S30", Severity.WARNING)]

    assert withheld(found) == {"q/one": ("S08", "S30")}


def test_one_rule_that_warns_twice_is_one_flaw() -> None:
    assert withheld([_finding("S30", Severity.WARNING)] * 2) == {}


def test_guesses_and_notices_never_withhold() -> None:
    found = [
        _finding("S08", Severity.WARNING),
        _finding("S15", Severity.WARNING, counts=False),
        _finding("S24", Severity.NOTICE),
    ]

    assert withheld(found) == {}


def test_an_error_is_named_with_the_warnings_that_count() -> None:
    found = [
        _finding("S01", Severity.ERROR),
        _finding("S08", Severity.WARNING),
        _finding("S30", Severity.WARNING),
    ]

    assert withheld(found) == {"q/one": ("S01", "S08", "S30")}
