from anki_factories import make_card, make_content
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.exchange.anki.markup import html
from baclofen_quiz.exchange.anki.notes import content_of, digest
from factories import make_monograph, make_note, make_statement


def test_a_card_becomes_a_note_of_its_section() -> None:
    content = content_of(make_card(), make_monograph())
    assert content.key == "fact:baclofen/mechanism/receptor"
    assert content.deck.name == "Baclofen quiz::Baclofen::Mechanism of action"
    assert {name: text for name, text in content.fields.items() if text} == {
        "Front": "Which receptor does baclofen act on as an agonist?",
        "Back": "The GABA<sub>B</sub> receptor",
        "Sentence": "Receptor: agonist at GABA<sub>B</sub> receptors",
        "Source": "Baclofen monograph, Mechanism of action",
    }
    assert content.page == "monographs/baclofen#mechanism-receptor"
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
    assert content.fields["Note"] == "<p>By country &lt;UK&gt; (labels; read).</p>"
    assert content.fields["Why"] == (
        '<p class="reason"><b>Why:</b> It is strong</p>'
        '<p class="safety"><b>Safety:</b> It can kill.</p>'
    )
    assert "pharm::safety" in content.tags


def test_each_filled_field_and_the_tags_have_a_hash() -> None:
    content = make_content()
    assert set(content.hashes()) == {"Front", "Back", "Sentence", "Source", "tags"}
    assert content.hashes()["Back"] == digest(content.fields["Back"])


def test_a_changed_word_changes_the_hash_of_its_field_alone() -> None:
    before = make_content().hashes()
    after = make_content({"Back": html("GABA-B")}).hashes()
    assert {name for name in before if before[name] != after[name]} == {"Back"}
