"""Questions on what patients are told."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.standing.question import ADVICE, Question, about
from baclofen_quiz.items.item import Bloom

_OF_ONE_DOSE = about(
    r"\d\s*(?:mg|mcg|g|micrograms?|units?|tablets?)\b"
    r"|\b(?:remainder|rest|another|others?|given as|inject\w*|infus\w*|inhal\w*)\b"
)
"""What holds for one strength, for another medicine, or for what is not swallowed."""

TOLD: tuple[Question, ...] = (
    Question(
        model="food",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="food",
        stem="A patient asks whether {drug} goes with meals. What is the advice?",
        sentence="Patients take {drug} {answer}.",
        unless=_OF_ONE_DOSE,
    ),
    Question(
        model="food-reason",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="food-reason",
        stem="For what reason is {drug} taken with a meal or after it?",
        sentence="Patients take {drug} with food {answer}.",
    ),
    Question(
        model="alcohol-advice",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="alcohol-advice",
        stem="A patient who takes {drug} asks about beer and wine. What is the advice?",
        sentence="The advice on alcohol with {drug}: {answer}.",
        about=about("alcohol"),
    ),
    Question(
        model="missed-dose",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="missed-dose",
        stem="A patient has forgotten a dose of {drug}, and the next one is nearly due."
        " What is done with the forgotten dose?",
        sentence="When {drug} was forgotten and the next dose is nearly due: {answer}.",
        about=about("miss|forg"),
    ),
    Question(
        model="ending",
        sections=(Section.WITHDRAWAL, Section.COUNSELLING),
        bloom=Bloom.UNDERSTAND,
        sort="ending",
        stem="A patient no longer needs {drug}. How is the treatment ended?",
        sentence="Treatment with {drug} is ended {answer}.",
        unless=about(r"\b(?:if|more than|longer than|less than|unless)\b"),
    ),
    Question(
        model="course-end",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="course-end",
        stem="A patient on {drug} feels better after a few days. When is it ended?",
        sentence="A course of {drug} is ended {answer}.",
    ),
    Question(
        model="daily-timing",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="daily-timing",
        stem="A patient asks when in the day to take {drug}. What is the advice?",
        sentence="Patients take {drug} {answer}.",
    ),
    Question(
        model="time-of-day",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.UNDERSTAND,
        sort="day-part",
        stem="A patient asks at which time of day to take {oral}{drug}. What is the"
        " advice?",
        sentence="Patients take {oral}{drug} {answer}.",
        about=about("take|swallow"),
        unless=about(r"\b(?:if|or|half|second)\b"),
    ),
    Question(
        model="driving",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="driving",
        stem="A patient who begins with {drug} drives to work. What is the advice?",
        sentence="Whoever begins with {drug} is told {answer}.",
        about=about("driv"),
    ),
    Question(
        model="whole-tablets",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="whole-tablets",
        stem="How does a patient swallow extended-release tablets of {drug}?",
        sentence="Patients swallow extended-release tablets of {drug} {answer}.",
        about=about("(?:extended|modified|prolonged|sustained)-release"),
    ),
    Question(
        model="refills",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.UNDERSTAND,
        sort="refills",
        stem="A patient has an implanted pump for {drug}. When does its refill take"
        " place?",
        sentence="The pump for {drug} is refilled {answer}.",
        about=about("refill"),
    ),
    Question(
        model="pump-failure",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.UNDERSTAND,
        sort="emergency",
        stem="A patient with an implanted pump for {drug} fears that it no longer"
        " works, or suddenly feels much worse. What comes first?",
        sentence="When the pump for {drug} seems to fail, this comes first: {answer}.",
        about=about("failure|missed refill|sudden"),
    ),
)
