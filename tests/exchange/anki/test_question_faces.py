from dataclasses import replace
from decimal import Decimal

import pytest

from baclofen_quiz.exchange.anki.markup import unescaped
from baclofen_quiz.exchange.anki.question_faces import faces_of, sentence
from baclofen_quiz.items.item import Item
from factories import (
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_numeric_item,
    make_options,
    make_ordering_item,
    make_short_item,
    make_single_item,
)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_every_kind_has_an_answer_and_markup_that_is_ours(item: Item) -> None:
    faces = faces_of(item)
    assert faces.plain
    assert faces.fields["Answer"]
    assert [bad for field in faces.fields.values() for bad in unescaped(field)] == []


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_what_is_given_does_not_mark_the_answer(item: Item) -> None:
    given = faces_of(item).fields.get("Given", "")
    assert "right" not in given
    assert "\N{CHECK MARK}" not in given
    assert "Why " not in given


def test_a_choice_shows_lettered_options_and_each_again_with_its_reason() -> None:
    faces = faces_of(make_single_item())
    given, reasons = faces.fields["Given"], faces.fields["Reasons"]
    assert given.startswith('<ol type="A"><li>')
    assert given.count("<li>") == reasons.count("<li") == 3
    assert faces.plain == "GABA-B receptor"
    letter = "ABC"[given.split("<li>")[1:].index("GABA<sub>B</sub> receptor</li>")]
    assert faces.fields["Answer"] == f"<p>{letter}. GABA<sub>B</sub> receptor</p>"
    assert (
        '<li class="right">\N{CHECK MARK} GABA<sub>B</sub> receptor'
        "<p>Why gaba-b stands where it stands.</p></li>"
    ) in reasons
    assert reasons.count('<li class="wrong">\N{BALLOT X} ') == 2


@pytest.mark.parametrize(
    "asked",
    [
        "A patient repeats the advice. Which of these is a misunderstanding?",
        "The order reads 12 mg. Which error was made?",
        "Which part of this order is wrong?",
        "Which of these is NOT a sign of withdrawal?",
    ],
)
def test_where_the_answer_is_what_is_wrong_words_and_no_ticks_mark_it(
    asked: str,
) -> None:
    reasons = faces_of(make_single_item(stem=asked)).fields["Reasons"]
    assert '<li class="right"><b>The answer:</b> GABA<sub>B</sub>' in reasons
    assert reasons.count("<b>Not the answer:</b> ") == 2
    assert "\N{CHECK MARK}" not in reasons
    assert "\N{BALLOT X}" not in reasons
    assert list(unescaped(reasons)) == []


@pytest.mark.parametrize(
    "asked",
    [
        "If potassium could not leave the cell, which step would be lost first?",
        "The dose was not wrong. Which receptor is it?",
    ],
)
def test_what_a_case_denies_does_not_make_its_answer_wrong(asked: str) -> None:
    reasons = faces_of(make_single_item(stem=asked)).fields["Reasons"]
    assert reasons.count("\N{CHECK MARK}") == 1


def test_the_options_stand_in_one_order_for_good() -> None:
    item = make_single_item()
    turned = replace(item, options=item.options[::-1])
    assert faces_of(turned) == faces_of(item)
    assert faces_of(replace(item, id="other")).plain == faces_of(item).plain


def test_all_that_apply_are_named() -> None:
    faces = faces_of(make_multiple_item())
    assert faces.fields["Given"].startswith(
        '<p class="task">Choose all that apply.</p>'
    )
    assert faces.fields["Answer"].count("<p>") == 2
    assert sorted(faces.plain.split("; ")) == ["Intrathecal", "Oral"]


def test_a_calculation_shows_its_steps_and_where_slips_lead() -> None:
    faces = faces_of(make_numeric_item())
    assert faces.fields["Answer"] == "4\N{NO-BREAK SPACE}mg"
    assert faces.fields["Steps"].startswith("<ol><li>0.3\N{NO-BREAK SPACE}mg/kg/day")
    assert faces.fields["Reasons"].startswith('<p class="task">Common slips:</p><ul>')
    assert "12\N{NO-BREAK SPACE}mg<p>That is the whole day" in faces.fields["Reasons"]
    assert faces.fields["Given"] == '<p class="task">Give the number in mg.</p>'


def test_a_unit_that_the_question_names_is_not_asked_for_again() -> None:
    item = make_numeric_item(stem="How many mg?", errors=(), tolerance=Decimal("0.5"))
    faces = faces_of(item)
    assert faces.fields["Given"] == faces.fields["Reasons"] == ""


def test_an_answer_to_recall_has_no_tolerance() -> None:
    faces = faces_of(make_numeric_item(tolerance=Decimal("0.5")))
    assert faces.plain == faces.fields["Answer"] == "4\N{NO-BREAK SPACE}mg"


def test_a_number_without_unit_stands_alone() -> None:
    faces = faces_of(make_numeric_item(unit=""))
    assert (faces.plain, faces.fields["Given"]) == ("4", "")


def test_an_order_is_given_mixed_and_answered_by_numbers() -> None:
    faces = faces_of(make_ordering_item())
    assert faces.fields["Given"].count("<li>") == 4
    assert faces.fields["Answer"].startswith(
        '<table class="steps"><tr><th>1.</th><td>Bound<p>Why bound'
    )
    assert faces.plain == "Bound; Channels; Release; Reflex"
    right = "".join(f"<li>{text}</li>" for text in faces.plain.split("; "))
    assert right not in faces.fields["Given"]


def test_a_match_is_given_as_blanks_and_answered_as_pairs() -> None:
    faces = faces_of(make_matching_item())
    given, answer = faces.fields["Given"], faces.fields["Answer"]
    assert given.startswith('<table class="blanks"><tr><th>Tizanidine</th><td>?</td>')
    assert "several times or not at all" in given
    assert answer.startswith(
        '<table class="pairs"><tr><th>Tizanidine</th><td>Alpha 2<p>Why tizanidine'
    )
    assert faces.fields["Reasons"] == (
        '<p class="task">Left over:</p>'
        "<ul><li>Gaba b<p>Why gaba-b stands where it stands.</p></li></ul>"
    )
    assert faces.plain.startswith("Tizanidine: Alpha 2; Diazepam: ")


def test_a_match_of_one_to_one_says_so() -> None:
    rights = make_options("alpha-2", "gaba-a", "calcium-release")
    faces = faces_of(make_matching_item(right=rights))
    assert "each once:" in faces.fields["Given"]
    assert faces.fields["Reasons"] == ""


def test_other_words_for_an_answer_are_told() -> None:
    faces = faces_of(make_short_item())
    assert faces.fields["Answer"] == "dantrolene"
    assert faces.fields["Reasons"] == '<p class="task">Also right: Dantrium</p>'
    assert faces_of(make_cloze_item()).fields["Reasons"] == ""


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("the target of diazepam", "The target of diazepam."),
        ("It is named.", "It is named."),
        ("mcg, not mg", "Mcg, not mg."),
        ("", ""),
    ],
)
def test_a_reason_is_a_sentence(reason: str, said: str) -> None:
    assert sentence(reason) == said
