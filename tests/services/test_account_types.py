"""What can be wrong with an account, said to people; secrets are never printed."""

from baclofen_quiz.services.account_types import (
    Learner,
    NameTaken,
    NameUnfit,
    PasswordTooShort,
    Role,
    SignedIn,
    TooManyAttempts,
    WrongCredentials,
)
from databases import NOW


def test_each_error_is_a_sentence_that_says_how_to_go_on() -> None:
    assert str(NameTaken("Ada")) == (
        "The name Ada is taken. Choose another, or sign in if it is yours."
    )
    assert str(NameUnfit()) == (
        "A user name has 2 to 64 characters: letters, digits, spaces and . _ - @ + '."
    )
    assert str(PasswordTooShort()) == (
        "A password has at least 8 characters. "
        "Several words together are easy to remember and hard to guess."
    )
    assert str(WrongCredentials()) == "The user name or the password is not right."


def test_too_many_attempts_say_when_to_try_again() -> None:
    error = TooManyAttempts(NOW)

    assert error.retry_at == NOW
    assert str(error) == (
        "There were too many attempts to sign in with this name. "
        "Try again after 12:00:00 UTC."
    )


def test_a_session_token_is_not_printed() -> None:
    learner = Learner(1, "Ada", Role.LEARNER, "", guest=False)

    assert "secret" not in repr(SignedIn(learner, "secret"))
