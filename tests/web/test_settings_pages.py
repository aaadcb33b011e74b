from dataclasses import replace
from datetime import date

import pytest

from baclofen_quiz.services.settings import ExtraTime, Settings
from baclofen_quiz.web.question_page import Fault
from baclofen_quiz.web.settings_pages import (
    NO_NUMBER,
    ExtraTimePage,
    NoSuchDay,
    SettingsPage,
    settings_in,
    typed_of,
)

SET = Settings(single_keys=False, new_cards=3, exam_day=date(2027, 2, 1))
TYPED = typed_of(SET, "Europe/Zurich")


def test_what_is_set_comes_back_from_its_form() -> None:
    assert settings_in(TYPED) == SET
    assert settings_in(typed_of(Settings(), "")) == Settings()


@pytest.mark.parametrize("text", ["", "-1", "many", "2.5", "99999", "\u0663"])
def test_what_is_no_number_fits_no_range(text: str) -> None:
    assert settings_in(replace(TYPED, new_cards=text)).new_cards == NO_NUMBER


@pytest.mark.parametrize("text", ["2027-02-30", "soon", "9999-12-31"])
def test_what_is_no_day_or_too_far_away_is_refused(text: str) -> None:
    with pytest.raises(NoSuchDay, match="2027-02-28"):
        settings_in(replace(TYPED, exam_day=text))


def test_a_fault_stands_at_its_field_and_in_the_title() -> None:
    page = SettingsPage(TYPED, "UTC", faults=(Fault("zone", "No."),))

    assert page.title == "Error: Settings"
    assert page.fault("zone") == "No."
    assert not page.fault("exam_day")
    assert SettingsPage(TYPED, "UTC").title == "Settings"


def test_every_extra_time_can_be_chosen() -> None:
    assert set(ExtraTimePage(()).choices) == {extra.value for extra in ExtraTime}
