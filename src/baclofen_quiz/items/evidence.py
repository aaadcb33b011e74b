"""Whether what is named against an option speaks of that option at all.

A statement speaks of an option if it holds the option's own words, or a concept that
those words stand for, or a concept of which the lexicon says that the option belongs
to it (the channel of a receptor, the site of a target).
"""

import re
from collections.abc import Iterable

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.items.lexicon import Concept, Lexicon
from baclofen_quiz.items.wording import holds_words, plain_wording

_EXPLAINED = re.compile(r"\b([A-Z]{2,6}s?) \([a-z][^)]*\)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def states(fact: Fact, option: str, lexicon: Lexicon) -> bool:
    """Whether a fact's sentence, with what it hangs on, speaks of an option.

    What it hangs on are the drug of its monograph, its headings and its containers.
    """
    drug = fact.id.partition("/")[0]
    sentence = " ".join((drug, *fact.statement.path, fact.statement.text))
    if _holds_words(sentence, option) or _holds_numbers(sentence, option):
        return True
    voiced = _voiced(option, lexicon)
    return any(_belongs(c, voiced, lexicon) for c in lexicon.mentioned(sentence))


def declares(concept: Concept, option: str, lexicon: Lexicon) -> bool:
    """Whether the lexicon says something of a concept that an option speaks of."""
    return bool(concept.declared) and _belongs(
        concept, _voiced(option, lexicon), lexicon
    )


def _voiced(option: str, lexicon: Lexicon) -> tuple[Concept, ...]:
    return tuple(lexicon.concepts[name] for name in lexicon.voiced(option))


def _belongs(concept: Concept, voiced: Iterable[Concept], lexicon: Lexicon) -> bool:
    own = {concept.id, *_named(concept, lexicon)}
    return any(v.id in own or own & _named(v, lexicon) for v in voiced)


def _named(concept: Concept, lexicon: Lexicon) -> set[str]:
    """The concepts that the traits of a concept name."""
    return {value for value in concept.declared.values() if value in lexicon.concepts}


def _holds_words(sentence: str, option: str) -> bool:
    """Whether the option stands there, an abbreviation explained in it or not."""
    said = plain_wording(sentence)
    texts = (option, _EXPLAINED.sub(r"\1", option))
    return any(holds_words(said, plain_wording(text)) for text in texts)


def _holds_numbers(sentence: str, option: str) -> bool:
    """Whether a dose stands there, in whatever words it is put."""
    numbers = set(_NUMBER.findall(option))
    return bool(numbers) and numbers <= set(_NUMBER.findall(sentence))
