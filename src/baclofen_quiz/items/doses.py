"""Dose arithmetic: exact values, the named errors, and tables of clean rows.

Nothing here is rounded. A row whose key is no clean number, or in which two errors
give the same value, is not used at all: a wrong number must name one wrong step.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from baclofen_quiz.text import NBSP, number

BY, MINUS = "\N{MULTIPLICATION SIGN}", "\N{MINUS SIGN}"
"""The signs of a product and of a difference in worked solutions."""

MOST_ROWS = 8
"""A model has at most so many clones."""

_MOST_PLACES = 2
"""Digits after the point that a clean key may have; doses are not measured finer."""

ERROR_MODELS: Mapping[str, str] = {
    "not_divided": "The daily total was not divided into single doses.",
    "one_dose_only": "One dose was taken for the whole day.",
    "daily_total": "The daily total was taken for one dose.",
    "wrong_frequency": "Right amount per dose, wrong number of doses.",
    "adult_dose": (
        "This is the adult starting dose, not the weight-based one asked for."
    ),
    "maintenance_minimum": "The maintenance dose was taken for the initial dose.",
    "initial_instead": "The initial dose was taken for the maintenance dose.",
    "upper_limit": "The upper end of the range was taken for the lower one.",
    "tenfold": "The decimal point slipped to the right by one place.",
    "tenth": "The decimal point slipped to the left by one place.",
    "hundredfold": "The decimal point slipped by two places.",
    "hundredth": "The decimal point slipped to the left by two places.",
    "pounds": "The weight was multiplied as pounds, of which a kilogram has 2.2.",
    "thousandfold": "The units, a thousandfold apart, were not converted.",
    "label_volume_per_mg": "The whole volume was taken to hold a single mg.",
    "label_amount_per_ml": (
        "The amount in the whole volume was taken for that in each mL."
    ),
    "other_strength": "The strength of another product was used.",
    "inverse": "The strength was divided by the dose, not the dose by the strength.",
    "skip_step": "One step of the titration was left out.",
    "step_back": "The previous step was repeated.",
    "same_step": "The dose that is given now was taken for the next one.",
    "back_to_start": "This is the starting dose again.",
    "last_step": "The titration was taken straight to its last step.",
    "maximum_instead": "The maximum was taken for the step.",
    "other_step": "The total of another step was taken.",
    "last_step_instead": "The last titration step was taken for the maximum.",
    "rare_maximum": "The rare maximum was taken for the usual one.",
    "usual_maximum": "The usual maximum was taken for the rare one.",
    "counts_doses": "The doses were counted instead of the steps between them.",
    "off_by_one": "One step between the doses was left out.",
    "one_interval": "Only one of the intervals was counted.",
    "added_strengths": "The two strengths were added up.",
    "divided_instead": "The volume was divided by the strength, not multiplied.",
    "multiplied_instead": "The dose was multiplied by the strength, not divided.",
    "at_maximum": "The total reaches the maximum exactly; it does not exceed it.",
    "below_maximum": "The total stays below the maximum.",
    "above_maximum": "The total exceeds the maximum.",
    "divided_again": "The amount of one dose was divided once more.",
    "no_weight": "An amount per kilogram was taken for the whole amount.",
    "wrong_unit": "The unit was misread; the two are a thousandfold apart.",
    "wrong_period": "The amount was taken for another period of time.",
    "interval_as_times": "The hours between doses were taken for the number of doses.",
    "minute_for_hour": "The amount of a minute was taken for that of an hour.",
    "hour_for_day": "The amount of an hour was taken for that of a day.",
    "one_day_only": "One day was taken for the whole course.",
    "too_little": "Less than the stated dose was taken.",
    "too_much": "More than the stated dose was taken.",
    "other_setting": "The dose of another setting was taken.",
    "wrong_verdict": "The total of the day was not compared with the whole range.",
}
"""Every named error, and the sentence that tells a learner which step went wrong."""

ECHOES = frozenset(
    {
        "not_divided",
        "one_dose_only",
        "adult_dose",
        "no_weight",
        "one_day_only",
        "minute_for_hour",
        "hour_for_day",
        "thousandfold",
        "other_strength",
        "one_interval",
    }
)
"""Errors that consist in handing in a number that stands in the question already."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A value that a named error leads to; ``says`` shows the wrong step in numbers."""

    model: str
    value: Fraction
    says: str

    @property
    def diagnosis(self) -> str:
        """The error in words and in numbers."""
        return f"{ERROR_MODELS[self.model]} {self.says}"


@dataclass(frozen=True, slots=True)
class Row:
    """One clone of a numeric model: its parameters, key, errors and worked solution."""

    clone: tuple[tuple[str, str], ...]
    key: Fraction
    slips: tuple[Slip, ...]
    worked: tuple[str, ...]


def exact(value: Fraction) -> Decimal:
    """Give a fraction as a decimal, digit by digit.

    Raises:
        ValueError: it has no finite decimal form.
    """
    places = _places(value)
    if places is None:
        message = f"{value} has no finite decimal form."
        raise ValueError(message)
    scaled = value.numerator * 10**places // value.denominator
    return Decimal(f"{scaled}E-{places}")  # from text: arithmetic would round


def finite(value: Fraction) -> bool:
    """Whether a fraction can be written as a decimal in full."""
    return _places(value) is not None


def clean(value: Fraction) -> bool:
    """Whether a number is fit to be a key: positive, and finely enough measurable."""
    places = _places(value)
    return value > 0 and places is not None and places <= _MOST_PLACES


def _places(value: Fraction) -> int | None:
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def sound_rows(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Keep the rows that may be asked: clean keys, and errors that tell apart.

    Errors without a finite decimal form are left out of their row, since nobody can
    type them; a row that keeps no error at all falls away.
    """
    finite_rows = (
        Row(
            row.clone,
            row.key,
            tuple(s for s in row.slips if finite(s.value)),
            row.worked,
        )
        for row in rows
    )
    return tuple(row for row in finite_rows if _tells_apart(row))[:MOST_ROWS]


def _tells_apart(row: Row) -> bool:
    values = [row.key, *(slip.value for slip in row.slips)]
    return clean(row.key) and len(set(values)) == len(values) > 1


def say(value: Fraction | Decimal) -> str:
    """Write a number for people: 0.5, 1,200."""
    return number(value if isinstance(value, Decimal) else exact(value))


def amount(value: Fraction | Decimal, unit: str) -> str:
    """Write a number with its unit behind a no-break space."""
    return f"{say(value)}{NBSP}{unit}"


COUNTED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
"""Small numbers in words, as they stand in a sentence."""

TIMES: Mapping[int, str] = {
    1: "once daily",
    2: "twice daily",
    3: "three times daily",
    4: "four times daily",
    6: "six times daily",
}
"""Frequencies in words; an abbreviation such as TID is misread."""


def regimen(dose: Fraction | Decimal, unit: str, times: int) -> str:
    """Write a regimen in full: 10 mg three times daily.

    Raises:
        KeyError: there is no plain wording for that frequency.
    """
    return f"{amount(dose, unit)} {TIMES[times]}"
