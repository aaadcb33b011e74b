"""The questions, each with the sort of its answers in the lexicon."""

import re
from dataclasses import dataclass

from baclofen_quiz.content.facts import DrugClass, FactBase
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Bloom

_ANY = re.compile("")
_KINETICS = (Section.MECHANISM, Section.GENERAL, Section.IDENTITY)
_ADVICE = (Section.COUNSELLING, Section.DOSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question; the stem and the topic know ``{drug}`` and ``{subject}``.

    ``kinds`` are the types of fact that may answer it; ``about`` must be found in a
    sentence with its headings. ``of_subject`` asks once for each subject that sentences
    name, and calls it ``unnamed`` where they name none; without such a name it is not
    asked then. Any other question is asked once. ``topic`` names the question in the
    take-away.
    """

    model: str
    sections: tuple[Section, ...]
    bloom: Bloom
    sort: str
    stem: str
    topic: str
    about: re.Pattern[str] = _ANY
    kinds: tuple[type[FactBase], ...] = (FactBase,)
    of_subject: bool = False
    unnamed: str = ""


def _about(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


QUESTIONS: tuple[Question, ...] = (
    Question(
        model="drug-class",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="medicine-group",
        stem="To which group of medicines does {drug} belong?",
        topic="group of medicines",
        kinds=(DrugClass,),
    ),
    Question(
        model="absorption",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="oral-absorption",
        stem="How much of an oral dose of {drug} is absorbed from the bowel?",
        topic="absorption",
        about=_about("absor"),
    ),
    Question(
        model="excretion",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="excretion",
        stem="In which way does most {drug} leave the body?",
        topic="excretion",
        about=_about("excret|eliminat"),
    ),
    Question(
        model="main-enzyme",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="main-enzyme",
        stem="Which cytochrome P450 enzyme breaks down most of a dose of {drug}?",
        topic="enzyme",
        about=_about("metaboli"),
    ),
    Question(
        model="cytochrome-part",
        sections=(*_KINETICS, Section.INTERACTIONS),
        bloom=Bloom.UNDERSTAND,
        sort="cytochrome-part",
        stem="What part does the cytochrome P450 system play in clearing {drug}?",
        topic="cytochrome P450",
        about=_about("cytochrome"),
    ),
    Question(
        model="kinetic-interactions",
        sections=(Section.INTERACTIONS,),
        bloom=Bloom.REMEMBER,
        sort="kinetic-interactions",
        stem="How frequent are pharmacokinetic interactions of weight with {drug}?",
        topic="pharmacokinetic interactions",
        about=_about("pharmacokinetic"),
    ),
    Question(
        model="placenta",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="placental-passage",
        stem="A pregnant woman takes {drug}. What becomes of it at the placenta?",
        topic="placenta",
        about=_about("placenta"),
    ),
    Question(
        model="malformations",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="malformations",
        stem="What is known of malformations after {drug} in pregnancy?",
        topic="malformations",
        about=_about("teratogen|malformation"),
    ),
    Question(
        model="pregnancy-use",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="pregnancy-use",
        stem="A woman who takes {drug} plans a pregnancy. When would it be given then?",
        topic="pregnancy",
        about=_about("pregnan"),
    ),
    Question(
        model="newborn-risk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="newborn-risk",
        stem="A woman takes {drug} until she gives birth. Which risk of it does that"
        " bring to the child?",
        topic="the newborn",
        about=_about("newborn|neonat"),
    ),
    Question(
        model="breast-milk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="milk-passage",
        stem="How much of a mother's {drug} reaches her breast milk?",
        topic="breast milk",
        about=_about("milk"),
    ),
    Question(
        model="breast-feeding",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="breast-feeding",
        stem="A mother who takes {drug} would like to nurse her child. What is the"
        " advice?",
        topic="breast-feeding",
        about=_about("breast-?feeding|lactation|nursing"),
    ),
    Question(
        model="older-start",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.APPLY,
        sort="older-start",
        stem="A patient aged 80 years is to start {drug}. Which dose is chosen?",
        topic="older adults",
        about=_about("older|elder|geriatric"),
    ),
    Question(
        model="renal-dose",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.APPLY,
        sort="renal-dose",
        stem="A patient who takes {drug} has impaired kidneys. What becomes of the"
        " dose?",
        topic="dose in renal impairment",
        about=_about("renal|kidney"),
    ),
    Question(
        model="food",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="food",
        stem="A patient asks whether {drug} goes with meals. What is the advice?",
        topic="meals",
    ),
    Question(
        model="food-reason",
        sections=_ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="food-reason",
        stem="For what reason is {drug} taken with a meal or after it?",
        topic="reason for taking it with food",
    ),
    Question(
        model="alcohol-advice",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="alcohol-advice",
        stem="A patient who takes {drug} asks about beer and wine. What is the advice?",
        topic="alcohol",
        about=_about("alcohol"),
    ),
    Question(
        model="missed-dose",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="missed-dose",
        stem="A patient has forgotten {drug}; the next dose is nearly due. What now?",
        topic="missed dose",
        about=_about("miss|forg"),
    ),
    Question(
        model="ending",
        sections=(Section.WITHDRAWAL, Section.COUNSELLING),
        bloom=Bloom.APPLY,
        sort="ending",
        stem="A patient no longer needs {drug}. How is the treatment ended?",
        topic="end of treatment",
    ),
    Question(
        model="course-end",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="course-end",
        stem="A patient on {drug} feels better after a few days. When is it ended?",
        topic="end of the course",
    ),
    Question(
        model="daily-timing",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="daily-timing",
        stem="A patient asks when in the day to take {drug}. What is the advice?",
        topic="time of day",
    ),
    Question(
        model="driving",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="driving",
        stem="A patient who begins with {drug} drives to work. What is the advice?",
        topic="driving",
        about=_about("driv"),
    ),
    Question(
        model="whole-tablets",
        sections=_ADVICE,
        bloom=Bloom.APPLY,
        sort="whole-tablets",
        stem="How does a patient swallow extended-release tablets of {drug}?",
        topic="extended-release tablets",
        about=_about("(?:extended|modified|prolonged|sustained)-release"),
    ),
    Question(
        model="refills",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="refills",
        stem="A patient has an implanted pump for {drug}. When does its refill take"
        " place?",
        topic="refills",
        about=_about("refill"),
    ),
    Question(
        model="pump-failure",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="emergency",
        stem="A patient suspects that the implanted pump for {drug} no longer works."
        " What comes first?",
        topic="suspected failure of the pump",
        about=_about("failure|missed refill"),
    ),
    Question(
        model="sudden-worsening",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="emergency",
        stem="A patient with an implanted pump for {drug} is suddenly much worse. What"
        " comes first?",
        topic="sudden worsening",
        about=_about("sudden"),
    ),
    Question(
        model="liquid-handling",
        sections=(*_ADVICE, Section.STORAGE),
        bloom=Bloom.APPLY,
        sort="liquid-handling",
        stem="What is done with {drug} as {subject} before a dose is measured?",
        topic="{subject}",
        of_subject=True,
    ),
    Question(
        model="storage-place",
        sections=(Section.STORAGE,),
        bloom=Bloom.REMEMBER,
        sort="storage-place",
        stem="What is the right place to keep {drug} ({subject})?",
        topic="storage of {subject}",
        of_subject=True,
        unnamed="all forms",
    ),
    Question(
        model="leftover",
        sections=(Section.STORAGE,),
        bloom=Bloom.APPLY,
        sort="leftover",
        stem="After a procedure with {drug} something is left: {subject}. What should"
        " be done with it?",
        topic="{subject}",
        about=_about("unused|left ?over|remain"),
        of_subject=True,
    ),
    Question(
        model="supply",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply",
        stem="How do patients get {drug}?",
        topic="supply",
    ),
    Question(
        model="supply-limit",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply-limit",
        stem="To whom is {drug} in its {subject} restricted?",
        topic="{subject}",
        of_subject=True,
    ),
    Question(
        model="supply-place",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply-place",
        stem="Where is {drug} in its {subject} used in the main?",
        topic="{subject}",
        of_subject=True,
    ),
    Question(
        model="generic-supply",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="generic-supply",
        stem="In which kind of product is {drug} on the market?",
        topic="products",
        about=_about("generic"),
    ),
)
"""In the order of the sections, and within one in that of the usual text."""
