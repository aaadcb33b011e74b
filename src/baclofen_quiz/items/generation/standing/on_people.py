"""Questions on pregnancy, nursing, age and impaired kidneys."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.standing.question import Question, about
from baclofen_quiz.items.item import Bloom

PEOPLE: tuple[Question, ...] = (
    Question(
        model="placenta",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="placental-passage",
        stem="A pregnant woman takes {drug}. What becomes of it at the placenta?",
        topic="placenta",
        about=about("placenta"),
    ),
    Question(
        model="malformations",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="malformations",
        stem="What is known of malformations after {drug} in pregnancy?",
        topic="malformations",
        about=about("teratogen|malformation"),
    ),
    Question(
        model="pregnancy-use",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="pregnancy-use",
        stem="A woman who takes {drug} plans a pregnancy. When would it be given then?",
        topic="pregnancy",
        about=about("pregnan"),
    ),
    Question(
        model="newborn-risk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="newborn-risk",
        stem="A woman takes {drug} until she gives birth. Which risk of it does that"
        " bring to the child?",
        topic="the newborn",
        about=about("newborn|neonat"),
    ),
    Question(
        model="breast-milk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="milk-passage",
        stem="How much of a mother's {drug} reaches her breast milk?",
        topic="breast milk",
        about=about("milk"),
    ),
    Question(
        model="breast-feeding",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.APPLY,
        sort="breast-feeding",
        stem="A mother who takes {drug} would like to nurse her child. What is the"
        " advice?",
        topic="breast-feeding",
        about=about("breast-?feeding|lactation|nursing"),
    ),
    Question(
        model="older-start",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.APPLY,
        sort="older-start",
        stem="A patient aged 80 years is to start {drug}. Which dose is chosen?",
        topic="older adults",
        about=about("older|elder|geriatric"),
    ),
    Question(
        model="renal-dose",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.APPLY,
        sort="renal-dose",
        stem="A patient who takes {drug} has impaired kidneys. What becomes of the"
        " dose?",
        topic="dose in renal impairment",
        about=about("renal|kidney"),
    ),
)
