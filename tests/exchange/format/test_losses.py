from collections.abc import Callable

import pytest

from baclofen_quiz.exchange.format import losses
from baclofen_quiz.problems import Location, Problem, Severity

Tell = Callable[[Location, str, str, str], Problem]


@pytest.mark.parametrize(
    ("tell", "code", "severity"),
    [
        (losses.not_imported, "not-imported", Severity.ERROR),
        (losses.imported_with_loss, "imported-with-loss", Severity.WARNING),
        (losses.not_exported, "not-exported", Severity.ERROR),
        (losses.exported_with_loss, "exported-with-loss", Severity.WARNING),
    ],
)
def test_what_is_left_out_is_an_error_and_what_is_lost_a_warning(
    tell: Tell, code: str, severity: Severity
) -> None:
    problem = tell(Location("exam.gift", 3), "What.", "Why.", "Mend.")

    assert (problem.code, problem.severity) == (code, severity)
    assert str(problem) == f"exam.gift:3:1: {severity} {code} What. Why. Mend."


def test_a_notice_is_no_fault() -> None:
    problem = losses.noticed(Location("exam.gift", 3), "told", "What.", "Why.", "No.")

    assert problem.severity is Severity.NOTICE
