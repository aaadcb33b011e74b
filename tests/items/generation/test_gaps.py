from dataclasses import replace

import pytest

from baclofen_quiz.items.generation.gaps import (
    Gap,
    adds_nothing,
    figure_gaps,
    is_shared,
    word_gaps,
)
from baclofen_quiz.items.lexicon import Word
from desks import bundled_lexicon


def _figures(text: str, *, sizes: bool = False) -> list[tuple[str, ...]]:
    return [gap.accepted for gap in figure_gaps(text, sizes=sizes)]


def _words(text: str, begin: int = 0, shown: str = "examplol") -> list[Gap]:
    return list(word_gaps(text, begin, shown, bundled_lexicon()))


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("Bioavailability is about 80 %", [("80",)]),
        ("Useful within 2\u20136 hours", [("2\u20136", "2 to 6", "2-6")]),
        ("Therapeutic range: 4 to 12 mg/L", [("4 to 12", "4-12")]),
        ("Within 1 hour by mouth; within 5 minutes by injection", [("5",)]),
        ("Carbamazepine-10,11-epoxide", []),
        ("HLA-B*15:02 of 2 kinds", []),
        ("Give 40 mg/day or 20 mg", []),
        ("After 4, 6 or 8 weeks", []),
        ("First 5 days, then 5 days", []),
    ],
)
def test_a_figure_is_left_out_with_a_unit_that_is_no_dose(
    text: str, accepted: list[tuple[str, ...]]
) -> None:
    assert _figures(text) == accepted


def test_the_size_of_a_form_may_be_left_out_but_not_one_of_several() -> None:
    assert _figures("Vial: 10 mL", sizes=True) == [("10",)]
    assert _figures("Tablets: 1 mg, 5 mg, 25 mg", sizes=True) == []
    assert _figures("Vial: 10 mL") == []


def test_a_word_is_asked_by_its_kind_and_with_its_other_names() -> None:
    (gap,) = _words("Loop diuretics \u2014 hypokalaemia", 17)
    assert gap.kind == "change of blood potassium"
    assert (gap.before, gap.after) == ("Loop diuretics \u2014 ", "")
    assert gap.accepted[:2] == ("hypokalaemia", "hypokalemia")


def test_a_name_that_says_more_than_the_word_is_not_accepted() -> None:
    (gap,) = _words("A growing need for relief shows worsening asthma")
    assert "asthma" in gap.accepted
    assert not any("history" in name for name in gap.accepted)


@pytest.mark.parametrize(
    "text",
    [
        "Report fever, sore throat, mouth ulcers or rash at once",
        "Report fever, sore throat or severe headache",
        "Nausea/vomiting after treatment begins",
        "Blood pressure and weight",
        "Tachycardia",
        "Frequent hypoglycaemia",
        "Reduced potassium intake lowers serum potassium",
        "Headache is a reason to stop treatment",
        "Gestational diabetes (when diet fails)",
        "Carry glucose or sweets",
        "Show this card before an antibiotic",
        "See your doctor at once",
        "Take the larger tablets with food",
    ],
)
def test_a_word_that_is_listed_told_or_alone_is_not_left_out(text: str) -> None:
    assert _words(text) == []


def test_a_word_before_the_place_of_the_answer_is_not_left_out() -> None:
    text = "Aspirin taken together: monitor carefully"
    assert _words(text, text.index("monitor")) == []


def test_a_word_that_what_is_shown_tells_is_not_left_out() -> None:
    text = "The risk is higher with severe dehydration"
    assert _words(text)
    assert _words(text, shown="Dehydration and thirst") == []


def test_a_question_does_not_call_a_word_by_a_part_of_it() -> None:
    word = Word("kind of bezoar", ("bezoar",))
    lexicon = replace(bundled_lexicon(), words=(word,))
    assert (
        list(word_gaps("Treatment dissolves every bezoar", 0, "examplol", lexicon))
        == []
    )


def test_a_gap_that_another_sentence_fits_is_shared() -> None:
    gap = Gap("Activation of ", " in the liver", "enzyme", ("kinase",))
    assert is_shared(gap, ["activation of transcription in the liver"])
    assert not is_shared(gap, ["Activation of transcription in the brain"])


def test_a_name_adds_nothing_if_all_its_words_are_those_of_the_question() -> None:
    assert adds_nothing("mood changes", "change of mood")
    assert not adds_nothing("low mood in the morning", "change of mood")


def test_what_is_looked_for_in_a_list_is_no_name() -> None:
    (gap,) = _words("More sensitive to bradycardia and falls")
    assert (gap.before, gap.after) == ("More sensitive to ", " and falls")


def test_half_of_what_is_meant_is_not_left_out() -> None:
    assert _words("The newborn may have resp. depression") == []


def test_a_range_of_percentages_is_left_out_whole() -> None:
    (gap,) = figure_gaps("Oral absorption: 40% to 80%, mostly in the jejunum")
    assert gap.before == "Oral absorption: "
    assert gap.after == "%, mostly in the jejunum"
    assert gap.accepted == ("40% to 80", "40 to 80", "40-80")
