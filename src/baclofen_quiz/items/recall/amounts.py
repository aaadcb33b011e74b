"""Amounts as they are prescribed: 5 mg three times daily, 0.3 mg/kg/day."""

from baclofen_quiz.content.quantities import Quantity, Span, Unit
from baclofen_quiz.text import NBSP, number

_COUNTS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_COUNTED = frozenset(
    {
        Unit.TABLETS,
        Unit.MINUTES,
        Unit.HOURS,
        Unit.DAYS,
        Unit.WEEKS,
        Unit.MONTHS,
        Unit.YEARS,
        Unit.UNITS,
        Unit.TIMES,
    }
)


def quantity_text(quantity: Quantity) -> str:
    """Write one amount: 5 mg, 1 tablet."""
    return span_text(Span(quantity.value, quantity.value, quantity.unit))


def span_text(span: Span, per: str = "") -> str:
    """Write a range, per kilogram or day: 0.75 to 2 mg/kg/day."""
    unit = unit_text(span.unit, one=span.single and span.low == 1)
    gap = "" if span.unit is Unit.PERCENT else NBSP
    numbers = (
        number(span.low)
        if span.single
        else f"{number(span.low)} to {number(span.high)}"
    )
    return f"{numbers}{gap}{unit}{per}"


def unit_text(unit: Unit, *, one: bool) -> str:
    """Write a unit, in the singular after one."""
    return unit.value.removesuffix("s") if one and unit in _COUNTED else unit.value


def often(times: int) -> str:
    """Write how many times a day, or nothing where that is not stated."""
    match times:
        case 0:
            return ""
        case 1:
            return "once daily"
        case 2:
            return "twice daily"
        case _:
            return f"{count(times)} times daily"


def every(interval: Span) -> str:
    """Write a time between two events: every 3 to 4 days, every day."""
    if interval.single and interval.low == 1:
        return f"every {unit_text(interval.unit, one=True)}"
    return f"every {span_text(interval)}"


def count(many: int) -> str:
    """Write a small number as a word."""
    return _COUNTS.get(many, str(many))
