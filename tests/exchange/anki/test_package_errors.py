from baclofen_quiz.exchange.anki import package_errors
from baclofen_quiz.exchange.anki.package_errors import (
    DamagedPackageError,
    TooLargePackageError,
    UnreadablePackageError,
)


def test_every_refusal_says_in_a_sentence_what_to_do() -> None:
    kinds = [
        kind
        for kind in vars(package_errors).values()
        if isinstance(kind, type)
        and issubclass(kind, UnreadablePackageError)
        and kind not in {UnreadablePackageError, TooLargePackageError}
    ]
    assert len(kinds) == 8
    for told in (*(str(kind()) for kind in kinds), str(TooLargePackageError(512))):
        assert told.endswith(".")
        assert any(word in told for word in ("Choose", "Export", "choose", "Send"))


def test_the_limit_is_named() -> None:
    assert "larger than 512 MB" in str(TooLargePackageError(512))
    assert "anew" in str(DamagedPackageError())
