"""Questions on baclofen as instructors write them, with a right or a wrong key.

One row a question: what it cites, the question, the key. All are single best answers;
``CONTRADICTING`` keys are wrong by the monograph, ``AGREEING`` ones right, in words of
their own.
"""

from dataclasses import replace

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.agreement.known import Known, known_drugs
from baclofen_quiz.items.item import SingleItem
from desks import bundled_lexicon, bundled_monograph
from flaw_finding import single

ALPHA_2 = "\N{GREEK SMALL LETTER ALPHA}2-adrenergic"

Row = tuple[str, str, str]

CONTRADICTING: tuple[Row, ...] = (
    # --- the wrong receptor or action
    ("mechanism/receptor", "At which receptor does baclofen act?", "GABA-A receptor"),
    ("mechanism", "Which receptor is the main target of baclofen?", "NMDA receptor"),
    ("", "Baclofen is an agonist at which receptor?", "GABA-A receptors"),
    (
        "mechanism/receptor",
        "Which receptor does baclofen bind to?",
        "μ-opioid receptor",
    ),
    (
        "mechanism/receptor",
        "What does baclofen do at its receptor?",
        "It is an antagonist at GABA-B receptors",
    ),
    ("mechanism/receptor", "How does baclofen act?", "It blocks the GABA-B receptor"),
    # --- the wrong dose
    (
        "dosing/adult-initial",
        "What is the usual starting dose of oral baclofen in an adult?",
        "25 mg three times daily",
    ),
    (
        "dosing/adult-initial",
        "With which dose does an adult begin oral baclofen?",
        "10 mg three times daily",
    ),
    (
        "dosing/adult-maximum",
        "What is the usual maximum dose of oral baclofen in adults?",
        "200 mg/day",
    ),
    (
        "dosing/child-initial",
        "What is the initial oral dose of baclofen for children?",
        "3 mg/kg/day",
    ),
    (
        "dosing/child-maintenance",
        "What is the oral maintenance dose of baclofen in children?",
        "5 to 10 mg/kg/day",
    ),
    (
        "dosing/intrathecal-test",
        "How large is the test dose of intrathecal baclofen?",
        "25 to 50 mg",
    ),
    (
        "dosing/intrathecal-maintenance",
        "Which maintenance dose of intrathecal baclofen is given?",
        "5 to 20 mcg/day",
    ),
    ("dosing", "What is the highest daily oral dose for adults?", "400 mg"),
    # --- the wrong direction
    (
        "mechanism/calcium-channels",
        "What happens to calcium channels before the synapse?",
        "They are opened",
    ),
    (
        "mechanism/calcium-channels",
        "What does baclofen bring about before the synapse?",
        "Calcium channels are activated",
    ),
    (
        "mechanism/transmitter-release",
        "What happens to glutamate under baclofen?",
        "Its release rises",
    ),
    (
        "mechanism/potassium-efflux",
        "What happens to potassium behind the synapse?",
        "Potassium enters the cell",
    ),
    (
        "mechanism/hyperpolarisation",
        "What becomes of the membrane behind the synapse?",
        "The membrane is depolarised",
    ),
    (
        "mechanism/main-effect",
        "What is the main effect of baclofen?",
        "Excitatory transmission is enhanced",
    ),
    (
        "precautions/renal-dose",
        "What becomes of the dose in renal impairment?",
        "The dose is raised",
    ),
    (
        "interactions/antihypertensives",
        "What happens when an antihypertensive is added?",
        "Blood pressure rises",
    ),
    (
        "interactions/tricyclics",
        "What does a tricyclic antidepressant do beside baclofen?",
        "Muscle relaxation may decrease",
    ),
    (
        "withdrawal/hyperthermia",
        "Which sign follows a sudden stop of baclofen?",
        "Hypothermia",
    ),
    # --- safe, though it is not
    (
        "contraindications/peptic-ulcer",
        "In which condition is baclofen safe to use?",
        "Active peptic ulcer disease",
    ),
    (
        "contraindications/epilepsy",
        "Which condition needs no special caution?",
        "Epilepsy",
    ),
    (
        "precautions/renal-dose",
        "Which dose is given to a patient with renal impairment?",
        "The usual dose",
    ),
    (
        "precautions/diabetes",
        "What is done for a patient with diabetes mellitus who starts baclofen?",
        "Nothing: no monitoring is needed",
    ),
    (
        "contraindications/hypersensitivity",
        "How is baclofen used in hypersensitivity to baclofen?",
        "It can be given safely",
    ),
    (
        "contraindications/parkinson",
        "Which is an absolute contraindication to baclofen?",
        "Epilepsy",
    ),
    # --- the wrong class
    (
        "identity/class",
        "To which class of medicines does baclofen belong?",
        "Benzodiazepines",
    ),
    ("identity/class", "What kind of medicine is baclofen?", "Loop diuretics"),
    ("identity", "Baclofen belongs to which group?", "Local anaesthetics"),
    # --- approved, though it is not
    (
        "uses/hiccups",
        "Which use of baclofen is approved?",
        "Persistent hiccups",
    ),
    (
        "uses/multiple-sclerosis",
        "Which of these uses is off-label?",
        "Multiple sclerosis",
    ),
    # --- of another subject
    (
        "comparison/tizanidine",
        f"Which drug acts as an agonist at {ALPHA_2} receptors?",
        "Dantrolene",
    ),
    (
        "comparison/dantrolene",
        "How does dantrolene act?",
        "It enhances GABA at the GABA-A receptor",
    ),
    (
        "interactions/antihypertensives",
        "What is to be expected of antihypertensives beside baclofen?",
        "Muscle relaxation may increase",
    ),
    (
        "precautions/diabetes",
        "What is monitored in diabetes mellitus?",
        "Kidney function during joint use",
    ),
    ("identity/ozobax", "In which form is Ozobax supplied?", "Tablets"),
    # --- negated, or advice turned round
    (
        "adverse/overdose",
        "What is true of an overdose of baclofen?",
        "A specific antidote exists",
    ),
    (
        "populations/placenta",
        "What is known of baclofen and the placenta?",
        "Baclofen does not cross the placenta at all",
    ),
    (
        "counselling/food",
        "How is baclofen taken with regard to food?",
        "On an empty stomach",
    ),
    (
        "withdrawal/no-abrupt-stop",
        "How is treatment with baclofen ended?",
        "Abruptly, from one day to the next",
    ),
    (
        "regulatory/prescription",
        "How is baclofen supplied?",
        "Over the counter",
    ),
    (
        "storage/tablets",
        "Where are tablets of baclofen kept?",
        "In a refrigerator",
    ),
    (
        "interactions/cytochrome-p450",
        "Which part does cytochrome P450 play?",
        "Cytochrome P450 plays a notable part in clearing baclofen",
    ),
)

AGREEING: tuple[Row, ...] = (
    ("mechanism/receptor", "At which receptor does baclofen act?", "GABA-B receptor"),
    (
        "mechanism/receptor",
        "How does baclofen act?",
        "It stimulates GABA-B receptors",
    ),
    (
        "mechanism/no-gaba-a",
        "At which receptor has baclofen no direct action?",
        "GABA-A receptor",
    ),
    (
        "comparison/diazepam",
        "At which receptor does diazepam act?",
        "GABA-A receptor",
    ),
    (
        "dosing/adult-initial",
        "What is the usual starting dose of oral baclofen in an adult?",
        "5 mg three times daily",
    ),
    (
        "dosing/adult-initial",
        "How much oral baclofen does an adult take in a day at the start?",
        "15 mg",
    ),
    (
        "dosing/adult-maximum",
        "What is the usual maximum dose of oral baclofen in adults?",
        "80 mg/day",
    ),
    (
        "dosing/adult-maximum",
        "What is the maximum oral dose in adults by the UK text?",
        "60 mg/day",
    ),
    (
        "dosing/intrathecal-test",
        "How large is the test dose of intrathecal baclofen?",
        "50 mcg",
    ),
    (
        "dosing/intrathecal-test",
        "How large is the test dose of intrathecal baclofen?",
        "0.05 mg",
    ),
    (
        "dosing/adult-initial",
        "What is the starting oral dose in an older adult with kidney disease?",
        "5 mg once daily",
    ),
    (
        "mechanism/calcium-channels",
        "What happens to calcium channels before the synapse?",
        "They are blocked",
    ),
    (
        "mechanism/calcium-channels",
        "What follows when the presynaptic receptor is activated?",
        "Less calcium enters the nerve ending",
    ),
    (
        "mechanism/potassium-efflux",
        "What happens to potassium behind the synapse?",
        "It flows out of the cell",
    ),
    (
        "mechanism/transmitter-release",
        "What happens to glutamate under baclofen?",
        "Less of it is released",
    ),
    (
        "mechanism/main-effect",
        "What is the main effect of baclofen?",
        "Excitatory transmission is dampened",
    ),
    (
        "precautions/renal-dose",
        "What becomes of the dose in renal impairment?",
        "It is reduced",
    ),
    (
        "precautions/renal-dose",
        "What becomes of the level of baclofen in renal impairment?",
        "It rises",
    ),
    (
        "interactions/antihypertensives",
        "What happens when an antihypertensive is added?",
        "The blood pressure drops more than before",
    ),
    (
        "interactions/tricyclics",
        "What does a tricyclic antidepressant do beside baclofen?",
        "It deepens the muscle relaxation",
    ),
    (
        "withdrawal/hyperthermia",
        "Which sign follows a sudden stop of baclofen?",
        "A high temperature",
    ),
    (
        "adverse/hypothermia",
        "Which finding speaks for withdrawal rather than for overdose?",
        "Hyperthermia",
    ),
    (
        "contraindications/hypersensitivity",
        "Which condition rules baclofen out?",
        "Hypersensitivity to baclofen",
    ),
    (
        "contraindications/epilepsy",
        "Which condition may be made worse by baclofen?",
        "Epilepsy",
    ),
    (
        "precautions/hepatic",
        "What does hepatic impairment call for?",
        "Caution, with no change of dose stated",
    ),
    (
        "identity/class",
        "To which class of medicines does baclofen belong?",
        "Centrally acting muscle relaxants",
    ),
    (
        "comparison/diazepam",
        "To which class does diazepam belong, with which baclofen is compared?",
        "Benzodiazepines",
    ),
    (
        "uses/alcohol-use-disorder",
        "For which use has France approved baclofen?",
        "Alcohol use disorder",
    ),
    ("uses/hiccups", "Which of these uses is off-label?", "Persistent hiccups"),
    (
        "uses/multiple-sclerosis",
        "For which disease is baclofen approved?",
        "Multiple sclerosis",
    ),
    (
        "comparison/tizanidine",
        f"Which drug acts as an agonist at {ALPHA_2} receptors?",
        "Tizanidine",
    ),
    (
        "comparison/dantrolene",
        "How does dantrolene act?",
        "Within the muscle, on the release of calcium",
    ),
    ("identity/ozobax", "In which form is Ozobax supplied?", "A liquid to swallow"),
    (
        "adverse/overdose",
        "What is true of an overdose of baclofen?",
        "There is no specific antidote",
    ),
    (
        "populations/placenta",
        "What is known of baclofen and the placenta?",
        "It gets through to the fetus",
    ),
    (
        "counselling/food",
        "How is baclofen taken with regard to food?",
        "With a meal or just after one",
    ),
    (
        "withdrawal/no-abrupt-stop",
        "How is treatment with baclofen ended?",
        "In small steps over weeks",
    ),
    (
        "withdrawal/taper",
        "When withdrawal shows in a taper, what is done?",
        "The taper is made longer",
    ),
    (
        "regulatory/prescription",
        "How is baclofen supplied?",
        "Only with a prescription",
    ),
    ("storage/tablets", "Where are tablets of baclofen kept?", "In a dry cupboard"),
    (
        "interactions/cytochrome-p450",
        "Which part does cytochrome P450 play?",
        "Hardly any in clearing baclofen",
    ),
    (
        "populations/breast-feeding",
        "A mother on baclofen wants to breast-feed. What is said to her?",
        "She may, if the child is watched for sleepiness",
    ),
    (
        "populations/older-dose",
        "How is baclofen started in an older adult?",
        "With less, and raised more slowly",
    ),
    (
        "interactions/nephrotoxic-drugs",
        "Which medicine calls for a check of the kidneys beside baclofen?",
        "Ibuprofen",
    ),
)


def known() -> Known:
    """What is known of baclofen."""
    facts = {fact.id: fact for fact in bundled_monograph().facts}
    return known_drugs(facts, bundled_lexicon())["baclofen"]


def item_of(row: Row) -> SingleItem:
    """A single best answer of a row, with two more options."""
    cited, stem, key = row
    section, _, name = cited.partition("/")
    item = single(key, "Something else", "Another thing", stem=stem)
    facts = (f"baclofen/{cited}",) if name else ()
    return replace(item, section=Section(section or "general"), facts=facts)
