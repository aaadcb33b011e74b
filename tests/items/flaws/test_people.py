import pytest

from flaw_finding import W, codes, single


@pytest.mark.parametrize(
    "stem",
    [
        "A 44-year-old accountant has spasticity. Which drug class helps?",
        "A man has spasticity after a spinal injury. Which drug helps?",
        "An alcoholic takes baclofen for craving. Which effect helps?",
        "Which effect helps alcoholics on baclofen?",
        "An alcoholic patient takes baclofen. Which effect helps?",
        "Which drug is given to the elderly for spasticity?",
        "A patient suffering from spasticity takes which first dose?",
        "An epileptic takes baclofen. Which concern comes up?",
        "Which concern comes up when baclofen is given to a diabetic?",
        "Baclofen is given to addicts. Which effect is hoped for?",
    ],
)
def test_s34_labels_sex_and_jobs_without_need(stem: str) -> None:
    assert codes(single(stem=stem)) == [("S34", W)]


@pytest.mark.parametrize(
    "stem",
    [
        "An epileptic seizure follows a sudden stop. Which sign else is typical?",
        "A diabetic diet is kept on baclofen. Which value is watched?",
        "A pregnant woman takes baclofen. Which effect does the newborn show?",
        "Which sudden sign alarms users of intrathecal pumps?",
        "Which effect has baclofen in non-alcoholic fatty liver disease?",
        "Which effect do alcoholic drinks have on baclofen?",
    ],
)
def test_s34_words_that_only_look_like_labels(stem: str) -> None:
    assert codes(single(stem=stem)) == []


def test_s34_reasons_are_read_too() -> None:
    stem = "Which drug treats spasticity of spinal origin?"
    item = single("Baclofen for the handicapped", "Aspirin", "Insulin", stem=stem)

    assert ("S34", W) in codes(item)
