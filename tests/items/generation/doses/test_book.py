"""The doses of a monograph, and which may stand beside which."""

from baclofen_quiz.items.generation.doses.book import dose_book, medicine
from prescribing import book_of, drug_desk, entry, group

TWO = """## Dosage and administration

### Oral examplol (adults)

- Usual dose: 5 mg once daily {#one}
- Usual dose: 9 mg once daily {#two}
  > [!WARNING] Disputed: nobody knows.
"""


def test_doses_alike_for_several_conditions_are_one_group() -> None:
    found = group("prednisolone", "gout")
    assert [fact.id for fact in found.facts] == [
        "prednisolone/dosing/asthma",
        "prednisolone/dosing/gout",
    ]
    assert found.setting.text == "adults, asthma and gout, for 5\u00a0days"


def test_two_doses_of_one_setting_are_rivals_even_if_one_is_disputed() -> None:
    desk = drug_desk("examplol", TWO)
    book = dose_book(desk)
    first, second = book.entries
    assert book.rival(first) is second
    assert [g.first for g in book.groups()] == [first]


def test_a_dose_without_a_rival() -> None:
    found = entry("metoprolol", "failure-start")
    assert book_of("metoprolol").rival(found) is None


def test_the_dose_of_a_setting_that_is_not_apart_may_be_right() -> None:
    book, asked = book_of("amoxicillin"), group("amoxicillin", "adult")
    severe = entry("amoxicillin", "moderate").regimen
    assert book.may_be_right(asked, severe)
    assert book.may_be_right(asked, asked.regimen)
    assert not book.may_be_right(asked, entry("amoxicillin", "child").regimen)


def test_doses_from_elsewhere_are_alike_in_measure_and_form() -> None:
    book = book_of("metoprolol")
    start = group("metoprolol", "hypertension-start")
    names = [other.fact.id.rpartition("/")[2] for other in book.others(start)]
    assert names == ["failure-start"]
    top = group("metoprolol", "hypertension-maximum")
    names = [other.fact.id.rpartition("/")[2] for other in book.others(top)]
    assert names == ["failure-maximum"]


def test_what_follows_within_minutes_stands_beside_its_like_only() -> None:
    desk = drug_desk(
        "examplol",
        "## Dosage and administration\n\n### Intravenous examplol (adults)\n\n"
        "- Loading dose: 5 mg every 5 minutes\n- Maintenance: 8 mg every 8 hours\n",
    )
    book = dose_book(desk)
    assert [list(book.others(g)) for g in book.groups()] == [[], []]


def test_a_dose_without_a_frequency_stands_beside_no_dose_with_one() -> None:
    desk = drug_desk(
        "examplol",
        "## Dosage and administration\n\n### Oral examplol (adults)\n\n"
        "- Loading dose: 5 mg\n- Maintenance dose: 8 mg every 8 hours\n",
    )
    book = dose_book(desk)
    assert [list(book.others(g)) for g in book.groups()] == [[], []]


def test_the_medicine_is_named_with_its_route() -> None:
    oral, unknown = (entry("amoxicillin", name) for name in ("adult", "moderate"))
    assert medicine(oral.setting, "amoxicillin") == "oral amoxicillin"
    assert medicine(unknown.setting, "amoxicillin") == "amoxicillin"
