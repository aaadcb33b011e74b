import pytest

from baclofen_quiz.items.generation.named_effects import named_effect_items
from baclofen_quiz.items.item import ShortItem
from desks import desk_of

TEXT = "## Adverse Effects\n\n### Uncommon\n\n- Thrombocytopenia {#platelets}\n"


def _items(text: str, *asked: str) -> list[ShortItem]:
    return list(named_effect_items(desk_of(text), set(asked)))


def test_an_effect_is_asked_for_by_what_it_alone_concerns() -> None:
    item, other = _items(TEXT + "- Anaemia\n")
    assert other.accepted[0] == "anaemia"
    assert item.stem == (
        "Which change of the platelets is listed among the adverse effects of examplol?"
    )
    assert item.accepted[0] == "thrombocytopenia"
    assert item.take_away == "Examplol may bring about thrombocytopenia."


@pytest.mark.parametrize(
    "text",
    [
        "## Adverse Effects\n\n### Common\n\n- Hypotension\n- Hypertension\n",
        "## Adverse Effects\n\n### Common\n\n- Pruritus\n",
        "## Adverse Effects\n\n### Common\n\n- Flushing\n",
        "## Adverse Effects\n\n### Common\n\n- Mood changes\n",
        "## Adverse Effects\n\n### Common\n\n- Hair loss of the elbows\n",
        "## Overdose\n\n### Signs of overdose\n\n- Hypotension\n",
        TEXT.replace("{#", "(especially with alcohol) {#"),
        TEXT + "  > [!WARNING] Disputed.\n",
    ],
)
def test_what_two_effects_answer_or_none_can_name_is_not_asked(text: str) -> None:
    assert _items(text) == []


@pytest.mark.parametrize("beside", ["Dreariness of spirits", "Bruising"])
def test_an_effect_beside_one_of_which_nobody_knows_the_concern_is_not_asked(
    beside: str,
) -> None:
    assert not [i for i in _items(f"{TEXT}- {beside}\n") if "platelets" in i.stem]


def test_an_effect_of_another_heading_or_of_another_kind_is_no_rival() -> None:
    elsewhere = "- Priapism\n\n### Rare\n\n- Dreariness of spirits\n"
    assert [i.accepted[0] for i in _items(TEXT + elsewhere)] == ["thrombocytopenia"]


def test_what_another_item_asks_is_left_to_it() -> None:
    assert _items(TEXT, "examplol/adverse/platelets") == []


def test_a_name_that_only_says_the_question_again_is_not_accepted() -> None:
    (item,) = _items("## Adverse Effects\n\n### Common\n\n- Depression\n")
    assert item.stem.startswith("Which change of mood")
    assert "depressed mood" in item.accepted
    assert "mood changes" not in item.accepted
