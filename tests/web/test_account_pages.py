import pytest

from baclofen_quiz.web.account_pages import (
    AccountPage,
    ClaimPage,
    EntryPage,
    SignInPage,
    SignUpPage,
)
from baclofen_quiz.web.question_page import Fault

FAULT = Fault("name", "Taken.")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (SignInPage(), "Sign in"),
        (SignInPage(faults=(FAULT,)), "Error: Sign in"),
        (SignUpPage(faults=(FAULT,)), "Error: Sign up"),
        (ClaimPage(), "Set up the instructor account"),
        (AccountPage(1, 2), "Account"),
    ],
)
def test_the_title_says_what_a_form_is_for(
    page: SignInPage | SignUpPage | ClaimPage | AccountPage, title: str
) -> None:
    assert page.title == title


def test_a_fault_is_found_by_its_field() -> None:
    page = EntryPage(faults=(FAULT,))

    assert page.fault("name") == "Taken."
    assert page.fault("password") == ""


def test_the_shortest_password_is_named() -> None:
    assert SignUpPage().shortest == ClaimPage().shortest == 8
