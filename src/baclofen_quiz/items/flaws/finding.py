"""A finding: a problem, the item it stands on, and whether it counts against it."""

from collections.abc import Iterable
from dataclasses import dataclass

from baclofen_quiz.problems import Problem, Severity

TOO_MANY_WARNINGS = 2
"""An item with so many different flaws of warning level is withheld."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of one item.

    ``counts`` is False for a guess on free text and for what only the bank as a whole
    shows: such a warning is listed and withholds nothing.
    """

    item_id: str
    problem: Problem
    counts: bool = True


def withheld(findings: Iterable[Finding]) -> dict[str, tuple[str, ...]]:
    """Name the items that must not be asked, and the codes that are the reason.

    One error withholds an item, and so do two different warnings that count.
    """
    errors: dict[str, set[str]] = {}
    warnings: dict[str, set[str]] = {}
    for finding in findings:
        if finding.problem.severity is Severity.ERROR:
            errors.setdefault(finding.item_id, set()).add(finding.problem.code)
        elif finding.problem.severity is Severity.WARNING and finding.counts:
            warnings.setdefault(finding.item_id, set()).add(finding.problem.code)
    reasons = dict(errors)
    for item_id, codes in warnings.items():
        if len(codes) >= TOO_MANY_WARNINGS:
            reasons[item_id] = reasons.get(item_id, set()) | codes
    return {item_id: tuple(sorted(codes)) for item_id, codes in reasons.items()}
