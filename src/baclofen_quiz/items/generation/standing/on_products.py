"""Questions on the drug and its products: group, storage, supply."""

from baclofen_quiz.content.facts import DrugClass, Form, Stated
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.standing.question import ADVICE, Question, about
from baclofen_quiz.items.item import Bloom

PRODUCTS: tuple[Question, ...] = (
    Question(
        model="drug-class",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="medicine-group",
        stem="To which group of medicines does {drug} belong?",
        sentence="{Drug} belongs to the {answer}.",
        kinds=(DrugClass,),
    ),
    Question(
        model="field-of-use",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="field-of-use",
        stem="For what is {drug} mainly used?",
        sentence="{Drug} is mainly used for {answer}.",
        about=about("main use|used|prescribed|treat"),
        kinds=(Stated,),
    ),
    Question(
        model="form-for-device",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="device",
        stem="By what is the {subject} of {drug} given in the long term?",
        sentence="In the long term, the {subject} of {drug} is given by {answer}.",
        of_subject=True,
        kinds=(Form,),
    ),
    Question(
        model="liquid-handling",
        sections=(*ADVICE, Section.STORAGE),
        bloom=Bloom.UNDERSTAND,
        sort="liquid-handling",
        stem="What is done with {drug} as {subject} before a dose is measured?",
        sentence="Before a dose of {drug} as {subject} is measured, this is done:"
        " {answer}.",
        of_subject=True,
    ),
    Question(
        model="storage-place",
        sections=(Section.STORAGE,),
        bloom=Bloom.REMEMBER,
        sort="storage-place",
        stem="What is the right place to keep {subject} of {drug}?",
        sentence="The right place to keep {subject} of {drug} is {answer}.",
        unless=about(
            r"^(?:(?:un|re|once )?opened|in use|before|after|during|once|when)"
        ),
        of_subject=True,
        unnamed="any form",
    ),
    Question(
        model="leftover",
        sections=(Section.STORAGE,),
        bloom=Bloom.UNDERSTAND,
        sort="leftover",
        stem="What is done with {subject} of {drug}?",
        sentence="This is done with {subject} of {drug}: {answer}.",
        about=about("unused|left ?over|remain"),
        of_subject=True,
        of_part="unused",
    ),
    Question(
        model="supply",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply",
        stem="How is {drug} supplied to patients?",
        sentence="Patients get {drug} {answer}.",
    ),
    Question(
        model="supply-limit",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply-limit",
        stem="To whom is {drug} in its {subject} restricted?",
        sentence="{Drug} in its {subject} is restricted to {answer}.",
        of_subject=True,
    ),
    Question(
        model="supply-place",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="supply-place",
        stem="Where is {drug} in its {subject} used in the main?",
        sentence="{Drug} in its {subject} is mainly used {answer}.",
        of_subject=True,
    ),
    Question(
        model="generic-supply",
        sections=(Section.REGULATORY,),
        bloom=Bloom.REMEMBER,
        sort="generic-supply",
        stem="In which kind of product is {drug} on the market?",
        sentence="{Drug} is on the market {answer}.",
        about=about("generic"),
    ),
)
