"""Questions on what the body does with a drug."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.standing.question import Question, about
from baclofen_quiz.items.item import Bloom

_KINETICS = (Section.MECHANISM, Section.GENERAL, Section.IDENTITY)

_A_PART = about(
    r"\b(?:half|third|quarter|fifth|tenth|part(?:ly|ially)?|some|minor|less than"
    r"|small\w*|little|minimal\w*|traces?)\b"
    r"|\b(?:[0-4]?\d|50)(?:\.\d+)?\s*(?:%|per ?cent)"
)
"""How a sentence says of what it tells that it is not most."""

BODY: tuple[Question, ...] = (
    Question(
        model="course-of-effects",
        sections=(Section.ADVERSE,),
        bloom=Bloom.REMEMBER,
        sort="course-of-effects",
        stem="What becomes of the common adverse effects of {drug} in the course of"
        " time?",
        sentence="In the course of time the common adverse effects of {drug} {answer}.",
        about=about("duration|course|common effects"),
    ),
    Question(
        model="way-it-helps",
        sections=(Section.USES,),
        bloom=Bloom.UNDERSTAND,
        sort="way-of-help",
        stem="By which effect may {drug} help in {subject}?",
        sentence="In {subject}, {drug} may help in this way: {answer}.",
        of_subject=True,
    ),
    Question(
        model="absorption",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="oral-absorption",
        stem="How much of an oral dose of {drug} is absorbed from the bowel?",
        sentence="By mouth, {answer} of {drug} is absorbed.",
        about=about("absor"),
    ),
    Question(
        model="excretion",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="excretion",
        stem="In which way does most {drug} leave the body?",
        sentence="Most {drug} leaves the body {answer}.",
        about=about("excret|eliminat"),
        unless=_A_PART,
    ),
    Question(
        model="main-enzyme",
        sections=_KINETICS,
        bloom=Bloom.REMEMBER,
        sort="main-enzyme",
        stem="Which cytochrome P450 enzyme breaks down most of a dose of {drug}?",
        sentence="{Answer} breaks down most of a dose of {drug}.",
        about=about("metaboli"),
    ),
    Question(
        model="cytochrome-part",
        sections=(*_KINETICS, Section.INTERACTIONS),
        bloom=Bloom.UNDERSTAND,
        sort="cytochrome-part",
        stem="What part does the cytochrome P450 system play in clearing {drug}?",
        sentence="In clearing {drug}, the cytochrome P450 system plays {answer}.",
        about=about("cytochrome"),
    ),
)
