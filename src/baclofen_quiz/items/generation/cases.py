"""Reading what each fact of a case is for, as the lexicon writes it into a vignette.

``An adult has [low blood pressure | needed] and works as [a clerk | noise].`` becomes
the sentence without its marks, and the two facts with their roles.
"""

import re

from baclofen_quiz.items.item import CaseFact, CaseRole

_PHRASE = r"[^\[\]| ](?:[^\[\]|]*[^\[\]| ])?"
_FACT = re.compile(rf"\[(?P<phrase>{_PHRASE}) *\| *(?P<role>{'|'.join(CaseRole)})\]")


def read_case(text: str) -> tuple[str, tuple[CaseFact, ...]]:
    """Give a vignette as learners read it, and its facts in the order of the text."""
    facts = tuple(
        CaseFact(found["phrase"], CaseRole(found["role"]))
        for found in _FACT.finditer(text)
    )
    return _FACT.sub(lambda found: found["phrase"], text), facts
