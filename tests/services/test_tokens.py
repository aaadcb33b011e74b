"""Secrets, and what is kept of them."""

from baclofen_quiz.services.tokens import derived_token, digest, new_token


def test_two_tokens_differ_and_cannot_be_guessed() -> None:
    assert new_token() != new_token()
    assert len(new_token()) >= 43  # 32 bytes


def test_a_digest_says_nothing_of_its_secret_and_is_always_the_same() -> None:
    assert digest("secret") == digest("secret")
    assert len(digest("secret")) == 64
    assert digest("\ud800") != digest("")  # whatever a form may hold


def test_a_derived_token_follows_from_its_secret_and_purpose() -> None:
    token = derived_token("secret", "one")

    assert token == derived_token("secret", "one")
    assert len(token) >= 43  # 32 bytes
    assert len({token, derived_token("secret", "two"), derived_token("s", "one")}) == 3
