"""The law that nothing is lost in silence: one sentence for each loss.

Every question ends in one of three ways: taken whole, taken with a loss (a warning for
each thing lost), not taken (an error that says why). The same on the way out.
"""

from baclofen_quiz.content.complaints import error, warning
from baclofen_quiz.problems import Location, Problem, Severity


def not_imported(at: Location, what: str, why: str, mend: str) -> Problem:
    """Tell of a question that was not taken."""
    return error(at, "not-imported", what, why, mend)


def imported_with_loss(at: Location, what: str, why: str, mend: str) -> Problem:
    """Tell of one thing that a question lost on its way in."""
    return warning(at, "imported-with-loss", what, why, mend)


def not_exported(at: Location, what: str, why: str, mend: str) -> Problem:
    """Tell of an item that was not written."""
    return error(at, "not-exported", what, why, mend)


def exported_with_loss(at: Location, what: str, why: str, mend: str) -> Problem:
    """Tell of one thing that an item lost on its way out."""
    return warning(at, "exported-with-loss", what, why, mend)


def noticed(at: Location, code: str, what: str, why: str, mend: str) -> Problem:
    """Tell of something that is no fault."""
    return Problem(at, Severity.NOTICE, code, what, why, mend)
