from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.contrast_notes import contrast_content, plain_answer
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.items.contrasts import Contrast, Side
from factories import make_comparator, make_monograph, make_note, make_receptor


def _contrast(*kinds: NoteKind) -> Contrast:
    receptor = make_receptor(notes=tuple(make_note(kind, "Mind it.") for kind in kinds))
    target, _ = make_comparator()
    return Contrast(
        id="baclofen/comparison/tizanidine.target+mechanism/receptor",
        drug="baclofen",
        front="Baclofen and tizanidine: how does each of them act?",
        sides=(
            Side("baclofen", receptor, "It is an agonist at GABA-B receptors"),
            Side("tizanidine", target, "It acts elsewhere"),
        ),
    )


def test_two_drugs_stand_in_one_table() -> None:
    content = contrast_content(_contrast(), make_monograph())
    assert content.key.startswith("contrast:baclofen/comparison/tizanidine.target+")
    assert len(guid(content.key)) == 22
    assert content.deck.name == "Baclofen quiz::Baclofen::Contrasts"
    assert content.fields["Answer"] == (
        '<table class="pairs">'
        "<tr><th>Baclofen</th>"
        "<td>It is an agonist at GABA<sub>B</sub> receptors</td></tr>"
        "<tr><th>Tizanidine</th><td>It acts elsewhere</td></tr></table>"
    )
    assert content.fields["Sentence"].count("<p>") == 2
    assert content.fields["Source"] == (
        "Baclofen monograph: Mechanism of action; "
        "Baclofen monograph: Comparison with other drugs"
    )
    assert content.page == "monographs/baclofen#mechanism-receptor"


def test_both_drugs_are_among_the_tags() -> None:
    assert contrast_content(_contrast(), make_monograph()).tags == (
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::drug::tizanidine",
        "pharm::section::comparison",
        "pharm::src::baclofen-monograph",
    )


def test_qualifications_and_cautions_stand_on_the_back() -> None:
    both = _contrast(NoteKind.NOTE, NoteKind.CAUTION)
    content = contrast_content(both, make_monograph())
    assert content.fields["Note"] == "<p>Mind it.</p>"
    assert content.fields["Why"] == '<p class="safety"><b>Safety:</b> Mind it.</p>'
    assert "pharm::safety" in content.tags


def test_the_answer_has_plain_words_for_a_tombstone() -> None:
    assert plain_answer(_contrast()) == (
        "Baclofen: It is an agonist at GABA-B receptors; Tizanidine: It acts elsewhere"
    )
