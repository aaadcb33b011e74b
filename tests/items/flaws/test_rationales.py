from dataclasses import replace

import pytest

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.item import AUTHORED, Certificate, Proof
from baclofen_quiz.items.lexicon import Concept, Lexicon
from factories import (
    make_entry,
    make_fact,
    make_matching_item,
    make_monograph,
    make_note,
    make_numeric_item,
    make_option,
    make_receptor,
    make_single_item,
)
from flaw_finding import E, W, codes, single

RECEPTOR = "baclofen/mechanism/receptor"
WORDS = Lexicon(concepts={"gaba-b": Concept("gaba-b", "target", "GABA-B")})


def test_s05_an_option_without_a_reason() -> None:
    item = single()
    bare = replace(item.options[1], rationale=" ")

    assert codes(replace(item, options=(item.options[0], bare, item.options[2]))) == [
        ("S05", E)
    ]


@pytest.mark.parametrize(
    ("file", "severity"),
    [
        ("exam.md", [("S05", E), ("S05", E)]),
        ("exam.csv", [("S05", W)]),
        ("exam.xlsx!notes.md", [("S05", W)]),
        ("ward!/exam.md", [("S05", E), ("S05", E)]),
    ],
)
def test_s05_where_a_format_may_have_no_place_for_reasons_it_counts_once(
    file: str, severity: list[tuple[str, str]]
) -> None:
    item = single()
    bare = tuple(replace(option, rationale="") for option in item.options[1:])
    source = replace(item.source, file=file)
    whole = replace(item, options=(item.options[0], *bare), source=source)

    assert codes(whole) == severity


def test_s05_one_missing_reason_is_told_in_the_singular() -> None:
    item = make_numeric_item(model=AUTHORED)
    slips = tuple(replace(slip, diagnosis="") for slip in item.errors[:1])
    source = replace(item.source, file="exam.gift")

    assert ("S05", W) in codes(replace(item, errors=slips, source=source))


def test_s05_a_wrong_number_without_a_reason() -> None:
    item = make_numeric_item()
    slips = tuple(replace(slip, diagnosis="") for slip in item.errors[:1])

    assert ("S05", E) in codes(replace(item, errors=slips))


def test_s05_one_reason_for_two_options() -> None:
    item = single()
    alike = tuple(replace(option, rationale="Incorrect.") for option in item.options)

    assert codes(replace(item, options=alike)) == [("S05", W), ("S05", W)]


def test_s05_the_two_cells_of_a_row_share_their_reason() -> None:
    item = make_matching_item()
    right = (
        *(
            replace(o, rationale=p.rationale)
            for o, p in zip(item.right, item.left, strict=False)
        ),
        item.right[-1],
    )

    assert "S05" not in dict(codes(replace(item, right=right)))


def test_s25_a_distractor_without_a_certificate() -> None:
    item = make_single_item()
    bare = tuple(replace(option, certificate=None) for option in item.options)
    facts = {RECEPTOR: make_receptor()}

    assert ("S25", E) in codes(replace(item, options=bare), WORDS, facts)
    assert "S25" not in dict(codes(single(), WORDS, facts))


def test_s25_sound_certificates() -> None:
    said = "GABA-A receptors, \N{GREEK SMALL LETTER ALPHA}2-adrenergic: no action"
    denied = make_entry(make_fact(slug="no-gaba-a", text=said))
    book = make_monograph(entries=(make_entry(make_receptor()), denied))

    found = codes(make_single_item(), WORDS, {fact.id: fact for fact in book.facts})

    assert found == []


def test_s27_a_disputed_fact() -> None:
    disputed = make_receptor(notes=(make_note(NoteKind.WARNING),))
    item = replace(single(), facts=(RECEPTOR,))

    assert codes(item, None, {RECEPTOR: disputed}) == [("S27", E)]


def test_s27_a_reason_that_rests_on_a_disputed_fact() -> None:
    disputed = make_fact(slug="other", notes=(make_note(NoteKind.WARNING),))
    certificate = Certificate(Proof.DENIED, (disputed.id, "lexicon:x"))
    item = single()
    options = (
        *item.options[:2],
        make_option("o2", text="Nicotinic", certificate=certificate),
    )

    found = codes(replace(item, options=options), None, {disputed.id: disputed})

    assert found == [("S27", E)]


@pytest.mark.parametrize("where", ["notes", "explanation"])
def test_s27_a_note_must_be_shown(where: str) -> None:
    note = make_note()
    facts = {RECEPTOR: make_receptor(notes=(note, make_note(NoteKind.CAUTION)))}
    silent = replace(single(), facts=(RECEPTOR, "baclofen/uses/unknown"))
    shown = (
        replace(silent, notes=(note,))
        if where == "notes"
        else replace(silent, explanation=f"So it is. {note.text}")
    )

    assert codes(silent, None, facts) == [("S27", E)]
    assert codes(shown, None, facts) == []
