"""Settings of doses in words, and which of them are apart."""

import pytest

from baclofen_quiz.content.facts import Phase, Route, Titration
from baclofen_quiz.items.generation.doses.book import dose_book
from baclofen_quiz.items.generation.doses.settings import ages, apart, setting_of
from desks import desk_of
from prescribing import desk_for, drug_desk, entry, groups_in, setting_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "### Oral examplol (adults)\n\n- Initial dose: 5 mg once daily",
            "adults, initial dose",
        ),
        (
            "### Oral examplol (adults)\n\n#### Angina\n\n- Dose: 5 mg once daily",
            "adults, angina, dose",
        ),
        (
            "### Slow-release tablets (adults)\n\n- Angina: start with 5 mg once daily",
            "adults, slow-release tablets, angina, initial dose",
        ),
        (
            "### Children ≥6 years\n\n- Initial dose: 1 mg/kg once daily at bedtime",
            "children 6\u00a0years and over, initial dose, at bedtime",
        ),
        (
            "### Renal impairment (adults)\n\n- CrCl <30 mL/min: 5 mg once daily",
            "adults, renal impairment, creatinine clearance below 30\u00a0mL/min",
        ),
        ("- 5 mg once daily", "usual dose"),
        (
            "### Oral, prolonged release (adults)\n\n- Gout: 5 mg once daily",
            "adults, prolonged release, gout",
        ),
        (
            "### Heart failure, NYHA class II (adults)\n\n- Dose: 5 mg once daily",
            "adults; heart failure, New York Heart Association class II; dose",
        ),
        (
            "### Metered-dose inhaler, adults\n\n- Gout: 5 mg once daily",
            "adults, metered-dose inhaler, gout",
        ),
        ("- Maximum: 40 mg/day", "maximum dose"),
        (
            "### Children ≥7 years (oral)\n\n- Weight over 30 kg: 5 mg once daily",
            "children 7\u00a0years and over, weight over 30\u00a0kg",
        ),
        (
            "### Children (body weight ≥30 kg)\n\n- Dose: 5 mg once daily",
            "children (body weight 30\u00a0kg and over), dose",
        ),
        (
            "### Intravenous\n\n- Infusion (children): 5 mcg/kg/min",
            "children, infusion",
        ),
        (
            "### With inducers (without inhibitors)\n\n- 5 mg once daily for 3 days",
            "with inducers, usual dose, without inhibitors, for 3\u00a0days",
        ),
        ("### Sublingual examplol (adults)\n\n- Dose: 5 mg once daily", "adults, dose"),
        (
            "### Children (oral)\n\n- 1 to 6 months: 5 mg once daily",
            "children 1 to 6\u00a0months",
        ),
        (
            "### Adults\n\n- Listeria meningitis: 5 mg once daily",
            "adults, Listeria meningitis",
        ),
        (
            "### Adults\n\n- Infusion rate: up to 5 mg/min",
            "adults, infusion rate (maximum rate)",
        ),
        ("### Adults\n\n- Rare maximum dose: 9 mg/day", "adults, rare maximum dose"),
        (
            "### Adults, opioid-naive\n\n- IM: 5 mg every 4 hours",
            "adults, opioid-naive; usual dose",
        ),
        (
            "### Adults\n\n- Starting dose in healthy adults: 5 mg once daily",
            "starting dose in healthy adults",
        ),
        (
            "### Children\n\n- IV (1 month and over): 5 mg every 4 hours",
            "children 1\u00a0month and over, usual dose",
        ),
        (
            "### Adults\n\n- Gout, acute: 9 mg once daily for 3 days",
            "adults; gout, acute; for 3\u00a0days",
        ),
    ],
)
def test_a_setting_says_what_the_text_says(text: str, words: str) -> None:
    assert setting_in(text).text == words


def test_a_step_of_a_sequence_is_named_by_its_place() -> None:
    desk = desk_for("metoprolol")
    (steps, _) = desk.of(Titration)
    setting = setting_of(steps, desk.drug)
    assert setting.phase is Phase.STEP
    assert setting.text == "adults, heart failure, titration"
    assert setting.route is Route.ORAL


@pytest.mark.parametrize(
    ("population", "expected"),
    [
        ("adults", {"adult"}),
        ("older adults", {"older"}),
        ("adults and children over 12 years", {"adult", "child"}),
        ("neonates", {"baby"}),
        ("patients", set()),
    ],
)
def test_populations_name_ages(population: str, expected: set[str]) -> None:
    assert ages(population) == expected


def under(heading: str, line: str = "Dose: 5 mg once daily") -> str:
    return f"### {heading}\n\n- {line}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (under("Oral examplol"), under("Intravenous examplol")),
        (under("Adults"), under("Children")),
        (under("Older adults"), under("Neonates")),
        (
            under("Adults", "Initial dose: 5 mg once daily"),
            under("Adults", "Maintenance: 9 mg once daily"),
        ),
        (
            under("Adults", "Gout: 5 mg once daily"),
            under("Adults", "Asthma: 9 mg once daily"),
        ),
        (under("Adults\n\n#### Gout"), under("Adults\n\n#### Asthma")),
    ],
)
def test_settings_that_no_patient_shares_are_apart(one: str, other: str) -> None:
    assert apart(setting_in(one), setting_in(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (under("Oral examplol"), under("Adults")),
        (under("Adults"), under("Older adults")),
        (under("Adults"), under("Patients")),
        (under("Children"), under("Neonates")),
        (
            under("Adults", "Usual dose: 5 mg once daily"),
            under("Adults", "Initial dose: 9 mg once daily"),
        ),
        (
            under("Adults", "Infections: 5 mg once daily"),
            under("Adults", "Severe infections: 9 mg once daily"),
        ),
        (
            under("Adults", "Gout: 5 mg once daily"),
            under("Patients", "Asthma: 9 mg once daily"),
        ),
        (under("Adults\n\n#### Gout"), under("Adults")),
    ],
)
def test_settings_that_a_patient_may_share_are_not(one: str, other: str) -> None:
    assert not apart(setting_in(one), setting_in(other))


def test_the_steps_of_one_course_are_apart() -> None:
    steps = "### Adults\n\n- Gout: 9 mg daily for 7 days, then 5 mg daily for 7 days"
    desk = drug_desk("examplol", f"## Dosage and administration\n\n{steps}\n")
    first, second = (g.setting for g in groups_in(desk))
    assert apart(first, second)
    assert first.text == "adults, gout, step 1, for 7\u00a0days"


def test_a_dose_in_words_keeps_its_entry() -> None:
    assert entry("heparin", "prophylaxis").setting.term == "prophylaxis"


def test_a_heading_over_the_steps_of_a_titration_is_no_group_of_patients() -> None:
    desk = desk_of(
        """
        ## Dosage and administration

        ### Oral examplol (adults)

        - Titrate gradually every 3 to 4 days:
          - 10 mg three times daily, then 15 mg three times daily {#steps}
        """
    )
    [fact] = [f for f in desk.of(Titration) if f.steps]
    assert setting_of(fact, desk.drug).groups == ()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Initial dose: 5 mg once daily (max 20 mg daily)", "adults, maximum dose"),
        ("Gout: 5 mg once daily (max 20 mg daily)", "adults, gout, maximum dose"),
        ("Starting gout: 5 mg once daily (max 20 mg daily)",
         "adults, starting gout, maximum dose"),
        ("Titration: increase slowly to a maximum of 60 mg/day",
         "adults, maximum dose"),
        ("Usual maximum dose 60 mg daily", "adults, usual maximum dose"),
    ],
)  # fmt: skip
def test_a_maximum_is_not_one_of_the_phase_before_it(line: str, words: str) -> None:
    text = f"## Dosage and administration\n\n{under('Adults', line)}\n"
    entries = dose_book(drug_desk("examplol", text)).entries
    assert entries[-1].setting.text == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bolus: 80 units/kg IV, then 18 units/kg/h",
         ["adults, bolus (step 1)", "adults, step 2 after the bolus"]),
        ("Weeks 1-2: 5 mg once daily, then 9 mg once daily",
         ["adults, weeks 1 to 2, step 1", "adults, step 2 after weeks 1 to 2"]),
        ("Gout: 5 mg once daily for 7 days, then 9 mg once daily",
         ["adults, gout, step 1, for 7\u00a0days", "adults, gout, step 2"]),
        ("5 mg once daily for 7 days, then 9 mg once daily",
         ["adults, step 1, for 7\u00a0days", "adults, step 2"]),
    ],
)  # fmt: skip
def test_what_comes_after_a_bolus_is_none(line: str, words: list[str]) -> None:
    text = f"## Dosage and administration\n\n{under('Adults', line)}\n"
    entries = dose_book(drug_desk("examplol", text)).entries
    assert [entry.setting.text for entry in entries] == words
