"""Matching settings with their doses."""

from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.matches import match_dose_items
from baclofen_quiz.items.item import MatchingItem
from desks import must_be
from prescribing import desk_for, drug_desk, groups_in


def items_in(lines: str) -> list[MatchingItem]:
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{lines}\n")
    drafts = match_dose_items(desk, dose_book(desk), groups_in(desk))
    return [must_be(draft, MatchingItem) for draft in drafts]


def lines_of(*doses: int) -> str:
    names = ("Gout", "Asthma", "Myeloma", "Arthritis", "Lymphoma")
    pairs = zip(names, doses, strict=False)
    return "### Adults\n\n" + "\n".join(f"- {n}: {d} mg once daily" for n, d in pairs)


def test_three_settings_are_matched_without_a_spare_dose() -> None:
    desk = desk_for("noradrenaline")
    (draft,) = match_dose_items(desk, dose_book(desk), groups_in(desk))
    item = must_be(draft, MatchingItem)
    assert (len(item.left), len(item.right)) == (3, 3)
    assert "the monograph" not in item.stem


def test_a_spare_dose_makes_the_last_pair_no_gift() -> None:
    (four,) = items_in(lines_of(5, 10, 20, 40))
    assert (len(four.left), len(four.right)) == (3, 4)
    (five,) = items_in(lines_of(5, 10, 20, 40, 80))
    assert (len(five.left), len(five.right)) == (4, 5)
    assert five.stem == "Which dose of examplol is stated for each setting?"


def test_each_setting_goes_with_its_own_dose() -> None:
    (item,) = items_in(lines_of(5, 10, 20))
    texts = {option.id: option.text for option in (*item.left, *item.right)}
    assert {texts[left]: texts[dose] for left, dose in item.pairs} == {
        "Adults, gout": "5\u00a0mg once daily",
        "Adults, asthma": "10\u00a0mg once daily",
        "Adults, myeloma": "20\u00a0mg once daily",
    }


def test_doses_that_meet_are_not_matched() -> None:
    assert items_in(lines_of(5, 5, 20)) == []


def test_a_dose_that_may_be_right_for_another_setting_is_left_out() -> None:
    lines = lines_of(5, 10, 20, 40)
    assert len(items_in(lines)[0].left) == 3
    assert items_in(f"{lines}\n- Start with 5 to 60 mg once daily") == []


def test_a_spare_dose_must_stand_in_the_text() -> None:
    """ "10000 mg" is not what a reader of "10,000 mg" looks for."""
    (item,) = items_in(lines_of(5, 10, 20, 10000))
    assert len(item.right) == 3
