from anki_factories import make_card, make_content
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.exchange.anki.notes import content_of, digest
from factories import make_monograph, make_note, make_statement


def test_a_card_becomes_a_note_of_its_section() -> None:
    content = content_of(make_card(), make_monograph())
    assert content.key == "fact:baclofen/mechanism/receptor"
    assert content.deck.name == "Baclofen quiz::Baclofen::Mechanism of action"
    assert content.front == "Which receptor does baclofen act on as an agonist?"
    assert content.back == "The GABA<sub>B</sub> receptor"
    assert content.sentence == "Receptor: agonist at GABA<sub>B</sub> receptors"
    assert (content.why, content.note) == ("", "")
    assert content.source == "Baclofen monograph, Mechanism of action"
    assert content.tags == (
        "pharm::class::centrally-acting-skeletal-muscle-relaxants",
        "pharm::drug::baclofen",
        "pharm::section::mechanism",
    )


def test_a_qualification_and_a_safety_note_stand_on_the_back() -> None:
    statement = make_statement(
        notes=(
            make_note(NoteKind.NOTE, "By country <UK> (labels; read)."),
            make_note(NoteKind.CAUTION, "It can kill."),
        )
    )
    content = content_of(
        make_card(statement=statement, why="It is strong"), make_monograph()
    )
    assert content.note == "<p>By country &lt;UK&gt; (labels; read).</p>"
    assert content.why == (
        '<p class="reason"><b>Why:</b> It is strong</p>'
        '<p class="safety"><b>Safety:</b> It can kill.</p>'
    )
    assert "pharm::safety" in content.tags


def test_each_filled_field_and_the_tags_have_a_hash() -> None:
    content = make_content()
    assert set(content.hashes()) == {"Front", "Back", "Sentence", "Source", "tags"}
    assert content.hashes()["Back"] == digest(content.back)


def test_a_changed_word_changes_the_hash_of_its_field_alone() -> None:
    before = make_content().hashes()
    after = make_content(back=html("GABA-B")).hashes()
    assert {name for name in before if before[name] != after[name]} == {"Back"}
