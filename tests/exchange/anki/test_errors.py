"""Each refusal says what is wrong, what Anki would do, and how to mend it."""

import pytest

from baclofen_quiz.exchange.anki import errors


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            errors.DuplicateGuidError("fact:a", "fact:b"),
            (
                "The notes fact:a and fact:b have the same GUID. Anki would import "
                "both and update only one of them later. Give one fact another id."
            ),
        ),
        (
            errors.NoCardError("fact:a"),
            (
                "The note fact:a has an empty front, so Anki would make no card of "
                "it. Give its fact a question."
            ),
        ),
        (
            errors.ControlCharacterError("fact:a", "Back", "\x1f"),
            (
                "The field Back of the note fact:a holds the control character "
                "U+001F, which aborts Anki's import. Remove it from the monograph."
            ),
        ),
        (
            errors.UnescapedTextError("fact:a", "Back", "dose <5 mg"),
            (
                "The field Back of the note fact:a holds unescaped text near "
                "'dose <5 mg'; Anki would swallow what follows. Escape it with "
                "markup.html()."
            ),
        ),
        (
            errors.UnfitTagError("fact:a", "two words"),
            (
                "The note fact:a has the tag 'two words'. Anki keeps tags safely "
                "only as lower-case letters, digits and hyphens, joined by '::'."
            ),
        ),
        (
            errors.UnfitDeckNameError("a::"),
            (
                "The deck name 'a::' has an empty part or a character that Anki "
                "changes. Name the drug in plain letters."
            ),
        ),
        (
            errors.FutureTimeError("fact:a", 160, 100),
            (
                "The time of the note fact:a lies 60 seconds ahead. Anki would refuse "
                "every correction until then. Mend the clock of this computer, or "
                "the time in the ledger."
            ),
        ),
        (
            errors.UnreadableLedgerError("ledger.json", "line 1 is no JSON"),
            (
                "The Anki ledger ledger.json cannot be read: line 1 is no JSON. "
                "Without it updates of decks already handed out would be lost. "
                "Restore the file from a backup."
            ),
        ),
        (
            errors.UnfitBaseUrlError("x"),
            (
                "The base URL 'x' cannot stand on a card. Give an address that "
                "begins with http:// or https:// and holds no blank or quote."
            ),
        ),
    ],
)
def test_a_refusal_is_a_sentence(error: errors.AnkiRefusedError, sentence: str) -> None:
    assert str(error) == sentence
