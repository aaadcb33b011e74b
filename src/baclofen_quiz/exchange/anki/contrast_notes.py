"""A contrast of two drugs becomes the content of a note."""

from collections.abc import Iterable

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind, Statement
from baclofen_quiz.exchange.anki import names, schema
from baclofen_quiz.exchange.anki.markup import html, join, labelled, paragraphs, table
from baclofen_quiz.exchange.anki.names import SubDeck
from baclofen_quiz.exchange.anki.notes import NoteContent
from baclofen_quiz.items.contrasts import Contrast
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.items.recall import source_line
from baclofen_quiz.items.recall.wording import capital, unbroken


def contrast_content(contrast: Contrast, monograph: Monograph) -> NoteContent:
    """Set two drugs into a table, a row each, and their source below it."""
    statements = [side.fact.statement for side in contrast.sides]
    first = statements[0]
    drugs = [side.drug for side in contrast.sides]
    return NoteContent(
        key=names.contrast_key(contrast.id),
        type=schema.CONTRAST,
        deck=SubDeck(monograph.drug, Section.COMPARISON, schema.Part.CONTRASTS),
        fields={
            "Question": html(contrast.front),
            "Answer": table(
                (html(capital(side.drug)), html(side.text)) for side in contrast.sides
            ),
            "Why": join(
                *(
                    labelled("Safety:", text, "safety")
                    for text in _told(statements, NoteKind.CAUTION)
                )
            ),
            "Note": paragraphs(_told(statements, NoteKind.NOTE)),
            "Sentence": paragraphs(
                dict.fromkeys(unbroken(one.text) for one in statements)
            ),
            "Source": html(
                "; ".join(
                    dict.fromkeys(source_line(monograph.drug, s) for s in statements)
                )
            ),
        },
        tags=_tags(monograph, statements, drugs),
        page=names.statement_page(monograph.drug, first.section.value, first.slug),
    )


def plain_answer(contrast: Contrast) -> str:
    """Say the answer in plain words, for a later tombstone."""
    return "; ".join(f"{capital(side.drug)}: {side.text}" for side in contrast.sides)


def _told(statements: Iterable[Statement], kind: NoteKind) -> Iterable[str]:
    notes = (note for one in statements for note in one.notes if note.kind is kind)
    return dict.fromkeys(unbroken(note.text) for note in notes)


def _tags(
    monograph: Monograph, statements: Iterable[Statement], drugs: Iterable[str]
) -> tuple[str, ...]:
    tags = {
        names.tag("class", monograph.drug_class),
        names.tag("section", Section.COMPARISON.value),
        names.tag("src", f"{file_stem(monograph.file)}-monograph"),
        *(names.tag("drug", drug) for drug in (monograph.drug, *drugs)),
    }
    if any(one.critical for one in statements):
        tags.add(names.SAFETY)
    return tuple(sorted(tags))
