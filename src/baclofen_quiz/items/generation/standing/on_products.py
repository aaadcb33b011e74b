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
        topic="group of medicines",
        kinds=(DrugClass,),
    ),
    Question(
        model="field-of-use",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="field-of-use",
        stem="In which field of medicine is {drug} mainly used?",
        topic="field of use",
        about=about("main use|used|prescribed|treat"),
        kinds=(Stated,),
    ),
    Question(
        model="form-for-device",
        sections=(Section.IDENTITY,),
        bloom=Bloom.REMEMBER,
        sort="device",
        stem="What is needed to give {drug} as {subject} in the long term?",
        topic="{subject}",
        of_subject=True,
        kinds=(Form,),
    ),
    Question(
        model="liquid-handling",
        sections=(*ADVICE, Section.STORAGE),
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
        about=about("unused|left ?over|remain"),
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
        about=about("generic"),
    ),
)
