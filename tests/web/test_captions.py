import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall import recall
from baclofen_quiz.web.captions import caption, caption_of, caption_of_card
from desks import bundled_monograph
from factories import make_short_item, make_single_item


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Contraindications", "Zolarine"),
        ("it is contraindicated", "Zolarine"),
        ("Precautions", "Contraindications"),
        ("", "Contraindications"),
    ],
)
def test_a_section_that_is_the_answer_is_not_shown(answer: str, shown: str) -> None:
    assert caption(Section.CONTRAINDICATIONS, "zolarine", [answer]) == shown


def test_a_part_of_a_title_gives_nothing_away() -> None:
    assert caption(Section.ADVERSE, "zolarine", ["An effect"]) == "Adverse effects"


def test_all_that_may_be_answered_counts() -> None:
    assert caption_of(make_single_item()) == "Mechanism of action"
    words = ("a withdrawal",)
    short = make_short_item(section=Section.WITHDRAWAL, accepted=words)
    assert caption_of(short) == "Baclofen"


def test_a_card_does_not_show_its_answer_above_the_question() -> None:
    monograph = bundled_monograph()
    cards = recall(monograph).cards
    strict = next(c for c in cards if c.back.startswith("Contraindications"))
    assert caption_of_card(strict) == "Baclofen"
    assert "Contraindications" in set(map(caption_of_card, cards))
