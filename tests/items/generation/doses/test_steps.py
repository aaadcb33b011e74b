"""The next step of a titration, and the time between steps."""

import pytest

from baclofen_quiz.content.facts import Titration
from baclofen_quiz.items.generation.doses.steps import step_items
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.item import Proof, SingleItem
from desks import must_be
from prescribing import desk_for, drug_desk


def key_text(draft: Draft) -> str:
    item = must_be(draft, SingleItem)
    return next(o.text for o in item.options if o.id == item.key).replace("\u00a0", " ")


def of_line(line: str) -> list[Draft]:
    section = (
        f"## Dosage and administration\n\n### Oral examplol (adults)\n\n- {line}\n"
    )
    desk = drug_desk("examplol", section)
    return [d for fact in desk.of(Titration) for d in step_items(desk, fact)]


def test_each_step_but_the_last_has_a_next_one() -> None:
    desk = desk_for("metoprolol")
    steps, _ = desk.of(Titration)
    found = list(step_items(desk, steps))
    assert [key_text(draft) for draft in found] == [
        "25 mg once daily",
        "50 mg once daily",
    ]
    item = must_be(found[0], SingleItem)
    assert item.stem.replace("\u00a0", " ") == (
        "An adult is given oral metoprolol 12.5 mg once daily"
        " (adults, heart failure, titration). Which dose is the next step of the"
        " titration?"
    )
    assert Proof.SEQUENCE in {
        option.certificate.proof for option in item.options if option.certificate
    }


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Titration interval: every 3 to 4 days", "3 to 4 days"),
        ("Titration interval: every 2 weeks", "2 weeks"),
        ("Titration interval: every 7 days", "1 week"),
    ],
)
def test_the_time_between_steps(line: str, expected: str) -> None:
    (draft,) = of_line(line)
    assert key_text(draft) == expected
    item = must_be(draft, SingleItem)
    units = [option.text.split()[-1].removesuffix("s") for option in item.options]
    assert units == ["hour", "day", "week", "month"]


@pytest.mark.parametrize(
    "line",
    [
        "Titration steps: 5 mg once daily, then 10 mg once daily",
        "Titration steps: 9 mg daily at night, then 6 mg at night, then 3 mg at night",
        "Taper steps: 9 mg once daily → 6 mg once daily → 3 mg once daily",
    ],
)
def test_few_or_falling_steps_are_not_asked(line: str) -> None:
    assert all(isinstance(draft, Refusal) for draft in of_line(line))
