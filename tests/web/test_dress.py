from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.text import NBSP
from baclofen_quiz.web.dress import dress, dress_marked, dress_stem


def test_gaba_b_is_seen_with_a_subscript_and_heard_with_its_hyphen() -> None:
    assert dress("GABA-B") == 'GABA<span class="vh">-</span><sub>B</sub>'


def test_a_greek_letter_takes_its_number_as_a_subscript() -> None:
    assert dress("\u03b12-adrenergic") == "\u03b1<sub>2</sub>-adrenergic"


def test_a_number_never_parts_from_its_unit() -> None:
    assert dress("Take 5 mg, not 5 mcg") == f"Take 5{NBSP}mg, not 5{NBSP}mcg"


def test_a_word_that_begins_like_a_unit_stays_apart() -> None:
    assert dress("5 grey mice") == "5 grey mice"


def test_markup_in_content_is_shown_and_never_run() -> None:
    assert dress("<script>GABA-B</script>").startswith("&lt;script&gt;GABA")


@given(st.text())
def test_no_text_brings_a_tag_or_attribute_of_its_own(text: str) -> None:
    for tag in ('<span class="vh">-</span>', "<sub>", "</sub>"):
        text = text.replace(tag, "")
    dressed = str(dress(text))

    for ours in ('<span class="vh">-</span>', "<sub>", "</sub>"):
        dressed = dressed.replace(ours, "")
    assert "<" not in dressed
    assert '"' not in dressed


def test_a_negative_word_of_a_stem_stands_out() -> None:
    assert dress_stem("Which is NOT a sign?") == (
        'Which is <strong class="neg">NOT</strong> a sign?'
    )


def test_the_words_given_are_marked() -> None:
    assert dress_marked("Receptor: agonist at GABA-B", ((10, 17),)) == (
        'Receptor: <mark>agonist</mark> at GABA<span class="vh">-</span><sub>B</sub>'
    )
    assert dress_marked("one two three", ((0, 3), (8, 13))) == (
        "<mark>one</mark> two <mark>three</mark>"
    )


def test_a_sentence_without_such_words_is_marked_whole() -> None:
    assert dress_marked("Dry <mouth>", ()) == "<mark>Dry &lt;mouth&gt;</mark>"
