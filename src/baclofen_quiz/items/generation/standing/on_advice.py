"""Questions on what patients are told."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.standing.question import ADVICE, Question, about
from baclofen_quiz.items.item import Bloom

TOLD: tuple[Question, ...] = (
    Question(
        model="food",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="food",
        stem="A patient asks whether {drug} goes with meals. What is the advice?",
        topic="meals",
    ),
    Question(
        model="food-reason",
        sections=ADVICE,
        bloom=Bloom.UNDERSTAND,
        sort="food-reason",
        stem="For what reason is {drug} taken with a meal or after it?",
        topic="reason for taking it with food",
    ),
    Question(
        model="alcohol-advice",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="alcohol-advice",
        stem="A patient who takes {drug} asks about beer and wine. What is the advice?",
        topic="alcohol",
        about=about("alcohol"),
    ),
    Question(
        model="missed-dose",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="missed-dose",
        stem="A patient has forgotten {drug}; the next dose is nearly due. What now?",
        topic="missed dose",
        about=about("miss|forg"),
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
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="course-end",
        stem="A patient on {drug} feels better after a few days. When is it ended?",
        topic="end of the course",
    ),
    Question(
        model="daily-timing",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="daily-timing",
        stem="A patient asks when in the day to take {drug}. What is the advice?",
        topic="time of day",
    ),
    Question(
        model="driving",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="driving",
        stem="A patient who begins with {drug} drives to work. What is the advice?",
        topic="driving",
        about=about("driv"),
    ),
    Question(
        model="whole-tablets",
        sections=ADVICE,
        bloom=Bloom.APPLY,
        sort="whole-tablets",
        stem="How does a patient swallow extended-release tablets of {drug}?",
        topic="extended-release tablets",
        about=about("(?:extended|modified|prolonged|sustained)-release"),
    ),
    Question(
        model="refills",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="refills",
        stem="A patient has an implanted pump for {drug}. When does its refill take"
        " place?",
        topic="refills",
        about=about("refill"),
    ),
    Question(
        model="pump-failure",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="emergency",
        stem="A patient suspects that the implanted pump for {drug} no longer works."
        " What comes first?",
        topic="suspected failure of the pump",
        about=about("failure|missed refill"),
    ),
    Question(
        model="sudden-worsening",
        sections=(Section.COUNSELLING,),
        bloom=Bloom.APPLY,
        sort="emergency",
        stem="A patient with an implanted pump for {drug} is suddenly much worse. What"
        " comes first?",
        topic="sudden worsening",
        about=about("sudden"),
    ),
)
