import pytest

from agreeing import known
from baclofen_quiz.items.agreement.care import called_absolute, called_safe
from baclofen_quiz.items.agreement.claims import Claim


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("In which condition is baclofen safe?", "Epilepsy"),
        ("How is it used in epilepsy?", "Freely, at the usual dose"),
        ("How is it used in renal impairment?", "Without any adjustment"),
        ("How is it used in hypersensitivity?", "Safely"),
    ],
)
def test_what_calls_for_care_is_not_safe(asked: str, text: str) -> None:
    assert called_safe(Claim(asked, text), known()) is not None


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("In which condition is baclofen safe?", "Hay fever"),
        ("In which condition is it safer than tizanidine?", "Epilepsy"),
        ("How is it used in epilepsy?", "With caution"),
        ("How is it used in renal impairment?", "No change, but with monitoring"),
        ("How is it used in hay fever?", "Without restriction"),
        ("How is it used beside opioids in epilepsy?", "Tizanidine is safe"),
    ],
)
def test_what_is_not_listed_or_used_with_care_is_left_alone(
    asked: str, text: str
) -> None:
    assert called_safe(Claim(asked, text), known()) is None


def test_care_is_no_absolute_contraindication() -> None:
    asked = "Which of these is an absolute contraindication?"
    assert called_absolute(Claim(asked, "Epilepsy"), known()) is not None
    assert called_absolute(Claim(asked, "Active peptic ulcer disease"), known()) is None
    assert called_absolute(Claim("Which calls for care?", "Epilepsy"), known()) is None
