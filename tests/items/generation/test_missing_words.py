import pytest

from baclofen_quiz.items.generation.missing_words import missing_word_items
from baclofen_quiz.items.item import ClozeItem
from desks import desk_of


def _items(text: str, *asked: str) -> list[ClozeItem]:
    return list(missing_word_items(desk_of(text), set(asked)))


def _stems(text: str) -> list[str]:
    return [item.stem for item in _items(text)]


def test_what_nothing_else_asks_is_asked_for_one_word() -> None:
    (item,) = _items("## Interactions\n\n- Loop diuretics: hypokalaemia {#loop}\n")
    assert item.model == "missing-word"
    assert item.stem == (
        "Examplol, interactions: which change of blood potassium is missing here? "
        "\u201cLoop diuretics: _____.\u201d"
    )
    assert item.accepted[0] == "hypokalaemia"
    assert item.explanation == "In full: Loop diuretics: hypokalaemia."


def test_what_another_item_asks_is_left_to_it() -> None:
    text = "## Interactions\n\n- Loop diuretics: hypokalaemia {#loop}\n"
    assert _items(text, "examplol/interactions/loop") == []


def test_a_figure_is_asked_under_its_heading() -> None:
    text = (
        "## Patient Counselling\n\n### Inhaler\n\n- Hold your breath for 10 seconds\n"
    )
    (stem,) = _stems(text)
    assert stem == (
        "Examplol, Inhaler: which figure is missing here? "
        "\u201cHold your breath for _____\u00a0seconds.\u201d"
    )


def test_a_heading_that_is_a_part_of_its_sentences_gives_way_to_the_section() -> None:
    line = "Opening of chloride gates within 5 minutes"
    text = f"## Mechanism of Action\n\n### It acts through:\n\n- {line}\n"
    (stem,) = _stems(text)
    assert stem.startswith("Examplol, mechanism of action: which figure")


@pytest.mark.parametrize(
    "text",
    [
        "## Dosage\n\n### Adults\n\n- 5 mg three times daily\n",
        "## Dosage\n\n### Adults\n\n- Treatment lasts for 35 days at most\n",
        "## Identity\n\n### Brand Names\n\n- Examplex\n",
        "## Interactions\n\n- Diuretics: hypokalaemia\n  > [!WARNING] Disputed.\n",
        "## Pregnancy\n\n- Careful use is wise at all times\n",
    ],
)
def test_doses_brands_disputed_and_unknown_words_are_not_asked(text: str) -> None:
    assert _items(text) == []


def test_a_sentence_that_another_one_matches_is_not_asked() -> None:
    text = (
        "## Interactions\n\n- Loop diuretics: hypokalaemia {#one}\n"
        "- Loop diuretics: deafness {#two}\n"
    )
    assert _items(text) == []


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Duration: 35 days after hip replacement", True),
        ("Switching from once daily: 80 % of the total", True),
        ("Switching from once daily: 80 % of 10 mg", False),
        ("Given for 35 days after the operation", False),
    ],
)
def test_a_rule_of_dosing_is_asked_for_a_figure_of_its_topic_but_for_no_dose(
    line: str, *, asked: bool
) -> None:
    stems = _stems(f"## Dosage\n\n### Adults\n\n- {line}\n")
    assert any("which figure" in stem for stem in stems) is asked


def test_what_a_heading_tells_without_saying_it_is_not_asked() -> None:
    bullet = "- Small traces pass into milk {#fact}"
    assert _stems(f"## Special populations\n\n### Lactation\n\n{bullet}\n") == []
    assert _stems(f"## Special populations\n\n### Adults\n\n{bullet}\n")
