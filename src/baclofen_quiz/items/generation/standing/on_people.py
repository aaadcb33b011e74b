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
        sentence="This becomes of {drug} at the placenta: {answer}.",
        about=about("placenta"),
    ),
    Question(
        model="malformations",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="malformations",
        stem="What is known of malformations after {drug} in pregnancy?",
        sentence="This is known of malformations after {drug}: {answer}.",
        about=about("teratogen|malformation"),
    ),
    Question(
        model="pregnancy-use",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.UNDERSTAND,
        sort="pregnancy-use",
        stem="When may {drug} be used in pregnancy?",
        sentence="In pregnancy {drug} may be used {answer}.",
        about=about("pregnan"),
    ),
    Question(
        model="newborn-risk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.UNDERSTAND,
        sort="newborn-risk",
        stem="A woman takes {drug} until she gives birth. What may the newborn have?",
        sentence="When {drug} was taken until birth, the newborn may have {answer}.",
        about=about("newborn|neonat"),
    ),
    Question(
        model="breast-milk",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="milk-passage",
        stem="How much of a mother's {drug} reaches her breast milk?",
        sentence="This much of a mother's {drug} reaches her milk: {answer}.",
        about=about("milk"),
    ),
    Question(
        model="breast-feeding",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.UNDERSTAND,
        sort="breast-feeding",
        stem="A mother who takes {drug} would like to breast-feed. What is the advice?",
        sentence="The advice on breast-feeding with {drug}: {answer}.",
        about=about("breast-?feeding|lactation|nursing"),
    ),
    Question(
        model="kept-to-whom",
        sections=(Section.POPULATIONS,),
        bloom=Bloom.REMEMBER,
        sort="kept-to",
        stem="With {drug}, who should see to {subject}?",
        sentence="With {drug}, {subject} is a matter for {answer}.",
        about=about("child|p(?:a)?ediatric"),
        of_subject=True,
    ),
    Question(
        model="older-start",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.UNDERSTAND,
        sort="older-start",
        stem="A patient aged 80 years is to start {oral}{drug}. Which dose is chosen?",
        sentence="For an older adult the dose of {drug} is {answer}.",
        about=about("older|elder|geriatric"),
        rivals=3,
    ),
    Question(
        model="renal-dose",
        sections=(Section.POPULATIONS, Section.DOSING),
        bloom=Bloom.UNDERSTAND,
        sort="renal-dose",
        stem="A patient who takes {drug} has impaired kidneys. What becomes of the"
        " dose?",
        sentence="This becomes of the dose of {drug} with impaired kidneys: {answer}.",
        about=about("renal|kidney"),
        unless=about(
            r"\bfor (?!(?:renal|kidney))[\w-]+|\b(?:mild|moderate|severe|clearance|CrCl"
            r"|e?GFR|initial(?:ly)?|single|first|oral|intravenous|inhaled|topical)\b"
        ),
    ),
)
