import csv
import io
import zipfile
from dataclasses import replace

from anki_factories import NOW, make_content, make_dated
from baclofen_quiz.exchange.anki.genanki_bridge import Row
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.exchange.anki.rows import rows_of
from baclofen_quiz.exchange.anki.schema import FACT
from baclofen_quiz.exchange.anki.tsv import by_type, print_archive, print_tsv


def _row(front: str = "Which receptor?", slug: str = "receptor") -> Row:
    content = make_content(
        {"Front": html(front)}, key=f"fact:baclofen/mechanism/{slug}"
    )
    (row,) = rows_of([make_dated(content)], now=NOW)
    return row


def _read(text: str) -> tuple[list[str], list[list[str]]]:
    lines = text.splitlines(keepends=True)
    head = [line.rstrip("\n") for line in lines if line.startswith("#")]
    body = [line for line in lines if not line.startswith("#")]
    return head, list(csv.reader(body, delimiter="\t"))


def test_the_head_tells_anki_type_guid_deck_and_columns() -> None:
    head, _ = _read(print_tsv(FACT, [_row()]))
    assert head == [
        "#separator:tab",
        "#html:true",
        "#notetype:1795305600101",
        "#guid column:1",
        "#deck column:2",
        (
            "#columns:GUID\tDeck\tKey\tFront\tBack\tSentence\tWhy\tNote\tSource\tLink"
            "\tExtra1\tExtra2\tExtra3"
        ),
    ]


def test_a_row_holds_guid_deck_and_every_field_but_the_learners_own() -> None:
    row = _row()
    own = FACT.fields.index(("My notes", 7_310_450_221_009))
    fields = (*row.fields[:own], "a remark", *row.fields[own + 1 :])
    _, ((guid, deck, *printed),) = _read(print_tsv(FACT, [replace(row, fields=fields)]))
    assert (guid, deck) == (row.guid, "Baclofen quiz::Baclofen::Mechanism of action")
    assert printed == [*row.fields[:own], *row.fields[own + 1 :]]


def test_a_field_that_begins_with_a_quotation_mark_swallows_nothing() -> None:
    fronts = ['"On" or "off"?', "# of receptors?", 'An inch is 1"?', "Last?"]
    rows = [_row(front, f"n{number}") for number, front in enumerate(fronts)]
    _, printed = _read(print_tsv(FACT, rows))
    assert [line[3] for line in printed] == fronts


def test_rows_are_sorted_by_their_note_types() -> None:
    rows = (_row(slug="one"), _row(slug="two"))
    assert by_type(rows) == {"fact": rows}
    assert by_type(()) == {}


def test_an_archive_holds_the_text_of_each_type() -> None:
    rows = (_row(),)
    with zipfile.ZipFile(io.BytesIO(print_archive(rows))) as archive:
        assert archive.namelist() == ["quiz-fact.txt"]
        assert archive.read("quiz-fact.txt").decode() == print_tsv(FACT, rows)
