import pytest

from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.generation.stated import stated_items
from baclofen_quiz.items.item import ClozeItem
from desks import desk_of, items_of, must_be, only


def _items(line: str) -> list[ClozeItem]:
    desk = desk_of(f"## Pharmacokinetics\n\n- {line} {{#said}}\n")
    return [must_be(item, ClozeItem) for item in items_of(stated_items, desk)]


@pytest.mark.parametrize(
    ("line", "stem", "accepted"),
    [
        (
            "Half-life: 3 to 7 hours",
            "What is the half-life of examplol? _____\u00a0hours.",
            ("3 to 7", "3-7"),
        ),
        (
            "Oral bioavailability: 75\u201390 %",
            "What is the oral bioavailability of examplol? _____\u00a0%.",
            ("75 to 90", "75-90"),
        ),
        (
            "Protein binding: 98 %",
            "What is the protein binding of examplol? _____\u00a0%.",
            ("98",),
        ),
        (
            "Onset of action: within 30 minutes.",
            "What is the onset of action of examplol? Within _____\u00a0minutes.",
            ("30",),
        ),
    ],
)
def test_the_one_figure_of_a_sentence_is_left_out(
    line: str, stem: str, accepted: tuple[str, ...]
) -> None:
    (item,) = _items(line)
    assert item.stem == stem
    assert item.accepted == accepted


@pytest.mark.parametrize(
    "line",
    [
        "Metabolism: mainly by CYP2D6",
        "Peak: 2 hours after 10 mg",
        "Target level: 15 mg/L",
        "Fentanyl: about 100 times more potent",
        "The level is steady after 4.5 days.",
        "Absorption: rapid",
    ],
)
def test_a_sentence_without_one_plain_figure_is_not_asked_so(line: str) -> None:
    assert _items(line) == []


def test_a_figure_with_a_note_is_asked_as_the_monograph_has_it() -> None:
    (item,) = _items("Half-life: 5 hours {#noted}\n  > [!NOTE] Longer in old age.\n-")
    assert "as the monograph has it?" in item.stem


def test_words_without_a_figure_are_refused_where_no_other_model_explains() -> None:
    desk = desk_of("## Identity\n\n- Reach: it goes everywhere {#reach}\n")
    (refused,) = stated_items(desk)
    assert isinstance(refused, Refusal)
    assert "no figure" in refused.reason


def test_the_length_of_a_taper_is_asked_as_such() -> None:
    desk = desk_of("## Withdrawal\n\n- Taper: over 2 to 4 weeks {#taper}\n")
    item = must_be(only(stated_items, desk, "figure"), ClozeItem)
    assert item.stem == "Over how long is examplol tapered? Over _____\u00a0weeks."
    assert item.accepted == ("2 to 4", "2-4")


@pytest.mark.parametrize(
    ("line", "stem"),
    [
        (
            "Onset (inhaled): within 5 minutes",
            "time to the onset of action of examplol (inhaled)? Within",
        ),
        ("Duration: about 6 hours", "duration of action of examplol? About"),
        ("Peak: 3 hours after the dose", "time to the peak level of examplol?"),
    ],
)
def test_a_brief_topic_is_asked_in_full(line: str, stem: str) -> None:
    (item,) = _items(line)
    assert item.stem.startswith(f"What is the {stem}")
