"""Which dose belongs to a setting."""

from collections import Counter

from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.stated import stated_items
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.item import Proof, SingleItem
from desks import must_be
from prescribing import book_of, desk_for, drug_desk, group


def asked(drug: str, slug: str) -> Draft:
    (draft,) = stated_items(desk_for(drug), book_of(drug), group(drug, slug))
    return draft


def refused(section: str) -> list[str]:
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{section}\n")
    book = dose_book(desk)
    drafts = [d for g in book.groups() for d in stated_items(desk, book, g)]
    return [must_be(draft, Refusal).reason for draft in drafts]


def test_the_stem_names_route_population_condition_and_phase() -> None:
    item = must_be(asked("metoprolol", "failure-start"), SingleItem)
    assert item.stem == (
        "Which dose of oral metoprolol is stated for this setting: adults, heart"
        " failure, initial dose?"
    )
    (key,) = (option for option in item.options if option.id == item.key)
    assert key.text == "12.5\u00a0mg once daily"


def test_doses_of_other_settings_stand_beside_the_key() -> None:
    item = must_be(asked("vancomycin", "child"), SingleItem)
    proofs = {
        option.text.replace("\u00a0", " "): option.certificate
        for option in item.options
        if option.certificate
    }
    assert proofs["15 mg/kg every 6 hours"].proof is Proof.TRUE
    assert proofs["15 mg/kg every 12 hours"].evidence == (
        "error:other_setting",
        "vancomycin/dosing/keep",
    )


def test_a_reason_names_the_route_where_it_alone_tells_two_doses_apart() -> None:
    desk = drug_desk(
        "examplol",
        "## Dosage and administration\n\n### Adults\n\n"
        "- IM: 10 mg every 4 hours\n- IV: 5 mg every 4 hours\n",
    )
    book = dose_book(desk)
    (draft,) = stated_items(desk, book, next(book.groups()))
    reasons = [o.rationale for o in must_be(draft, SingleItem).options]
    assert any("stated for the intravenous route: adults" in why for why in reasons)


def test_a_dose_that_its_sentence_writes_in_another_way_is_no_wrong_option() -> None:
    section = (
        "## Dosage and administration\n\n"
        "### Adults\n\n- Usual dose: 40 mg once daily\n\n"
        "### Children\n\n- Usual dose: {} mg once daily\n"
    )
    offered = []
    for number in ("2.5", "2.50"):
        desk = drug_desk("examplol", section.format(number))
        book = dose_book(desk)
        (draft,) = stated_items(desk, book, next(book.groups()))
        item = must_be(draft, SingleItem)
        offered.append("2.5\u00a0mg once daily" in {o.text for o in item.options})
    assert offered == [True, False]


def test_a_stem_that_tells_the_period_offers_no_other_period() -> None:
    desk = drug_desk(
        "examplol",
        "## Dosage and administration\n\n### Adults\n\n- Maximum daily dose: 40 mg\n",
    )
    book = dose_book(desk)
    (only,) = book.groups()
    (draft,) = stated_items(desk, book, only)
    item = must_be(draft, SingleItem)
    assert not any("per dose" in option.text for option in item.options)


def test_conditions_with_one_dose_are_asked_together() -> None:
    item = must_be(asked("prednisolone", "gout"), SingleItem)
    assert "asthma and gout" in item.stem
    assert len(item.facts) == 2


def test_a_contradiction_is_not_asked() -> None:
    reasons = refused(
        "### Adults\n\n- Usual dose: 5 mg once daily\n- Usual dose: 9 mg once daily"
    )
    said = "For one setting (adults, usual dose) two doses are stated:"
    assert [reason.replace("\u00a0", " ") for reason in reasons] == [
        f"{said} 5 mg once daily and 9 mg once daily.",
        f"{said} 9 mg once daily and 5 mg once daily.",
    ]


def test_a_range_so_wide_that_most_doses_lie_in_it_is_not_asked() -> None:
    (reason,) = refused("### Adults\n\n- Initial dose: 0.1 to 900 mg once daily")
    assert reason == "Too few doses are certain to be wrong beside it."


def test_other_units_stand_there_only_where_they_are_needed() -> None:
    item = must_be(asked("metoprolol", "hypertension-start"), SingleItem)
    assert not any("mcg" in option.text for option in item.options)


def test_over_many_doses_the_key_stands_at_each_place_about_as_often() -> None:
    lines = "\n".join(f"- Use {n}: {n * 5} mg once daily" for n in range(1, 49))
    desk = drug_desk(
        "examplol", f"## Dosage and administration\n\n### Adults\n\n{lines}\n"
    )
    book = dose_book(desk)
    drafts = [d for g in book.groups() for d in stated_items(desk, book, g)]
    items = [draft for draft in drafts if isinstance(draft, SingleItem)]
    places = Counter([o.id for o in i.options].index(i.key) for i in items)
    assert len(items) == 48
    assert all(6 <= places[place] <= 18 for place in range(4))
