import pytest

from anki_factories import NOW, make_content, make_dated
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.errors import (
    AnkiRefusedError,
    ControlCharacterError,
    DuplicateGuidError,
    FutureTimeError,
    NoCardError,
    UnescapedTextError,
    UnfitBaseUrlError,
    UnfitDeckNameError,
    UnfitTagError,
)
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.ledger import Dated
from baclofen_quiz.exchange.anki.markup import EMPTY, Html
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.rows import rows_of


def _rows(*notes: Dated, base_url: str = "") -> tuple[Row, ...]:
    checked = {"baclofen": "Checked 2026-11-22: compared with labels."}
    return rows_of(notes, now=NOW, base_url=base_url, checked=checked)


def test_the_fields_stand_in_the_order_of_the_schema() -> None:
    assert list(_rows(make_dated())[0].fields) == [
        "fact:baclofen/mechanism/receptor",
        "Which receptor does baclofen act on as an agonist?",
        "The GABA<sub>B</sub> receptor",
        "Receptor: agonist at GABA<sub>B</sub> receptors",
        "",
        "",
        (
            "Baclofen monograph, Mechanism of action. "
            "Checked 2026-11-22: compared with labels."
        ),
        "",
        "",
        "",
        "",
        "",
    ]


def test_a_base_url_fills_the_link() -> None:
    (row,) = _rows(make_dated(), base_url="https://quiz.example.org/a/")
    link = "https://quiz.example.org/a/monographs/baclofen#mechanism-receptor"
    assert row.fields[7] == link


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "quiz.example.org", 'https://a"b', "https://a b"]
)
def test_a_base_url_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(UnfitBaseUrlError, match="cannot stand on a card"):
        _rows(make_dated(), base_url=url)


def test_a_tag_names_the_month_in_which_the_note_last_changed() -> None:
    (row,) = _rows(make_dated())
    assert list(row.tags) == [
        "pharm::drug::baclofen",
        "pharm::rel::2026-11",
        "pharm::section::mechanism",
    ]


@pytest.mark.parametrize(
    ("notes", "error", "says"),
    [
        ([make_dated(), make_dated()], DuplicateGuidError, "have the same GUID"),
        ([make_dated(make_content({"Front": EMPTY}))], NoCardError, "empty front"),
        (
            [make_dated(make_content({"Back": Html("a\x1fb")}))],
            ControlCharacterError,
            "The field Back .* U\\+001F",
        ),
        (
            [make_dated(make_content({"Back": Html("a\0b")}))],
            ControlCharacterError,
            "U\\+0000",
        ),
        (
            [make_dated(make_content({"Why": Html("dose <5 mg")}))],
            UnescapedTextError,
            "The field Why .* near 'dose <5 mg'",
        ),
        (
            [make_dated(make_content(tags=("two words",)))],
            UnfitTagError,
            "the tag 'two words'",
        ),
        (
            [make_dated(make_content(deck=SubDeck("a::b", Section.USES)))],
            UnfitDeckNameError,
            "The deck name 'Baclofen quiz::A::b::Therapeutic uses'",
        ),
        ([make_dated(mod=NOW + 61)], FutureTimeError, "lies 1 seconds ahead"),
    ],
)
def test_what_anki_would_lose_or_garble_is_refused(
    notes: list[Dated], error: type[AnkiRefusedError], says: str
) -> None:
    with pytest.raises(error, match=says):
        _rows(*notes)


def test_two_exports_within_one_second_are_no_future() -> None:
    assert _rows(make_dated(mod=NOW + 1))
