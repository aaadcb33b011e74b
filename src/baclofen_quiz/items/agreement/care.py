"""A key against contraindications and precautions: what is called safe is not."""

import re

from baclofen_quiz.content.facts import Contraindication, FactBase, Level, Precaution
from baclofen_quiz.items.agreement.claims import Claim
from baclofen_quiz.items.agreement.known import Known
from baclofen_quiz.items.solver.words import same, stems

_NOTHING = (
    r"(?:no|without)(?: any)?(?: special| particular| further| extra)?"
    r" (?:caution|precautions?|care|restrictions?|concerns?|risks?|monitoring"
    r"|supervision"
    r"|adjustments?|dose adjustments?|dose reduction|changes?|change of dose)"
)
_HARMLESS = re.compile(
    rf"\b(?:{_NOTHING}|safe|safely|harmless|unrestricted|freely|as usual"
    r"|(?:the |at )?(?:usual|normal|full|unchanged|standard) dose|unchanged)\b"
)
_SAFE_ASKED = re.compile(
    rf"\b(?:{_NOTHING}|is (?:\w+ )?safe\b|safely|safe to (?:use|give)|freely)"
)
_CAREFUL = re.compile(
    r"\b(?:caution\w*|care|careful\w*|monitor\w*|watch\w*|supervis\w*|check\w*)\b"
)
_COMPARED = re.compile(r"\b(?:safer|safest|safe (?:if|when|after|until|as)|step)\b")
_RULED_OUT = re.compile(
    r"\b(?:absolute(?:ly)? contra-?indicat\w+|absolute contra-?indications?)\b"
)
_MILD = {Level.CAUTION, Level.RELATIVE}
_MOST = 0.7
Care = Contraindication | Precaution


def called_safe(claim: Claim, known: Known) -> FactBase | None:
    """The key, or the question, calls safe what calls for care or is ruled out."""
    asked, text = claim.asked.casefold(), claim.text.casefold()
    whole = _SAFE_ASKED.search(asked) is not None
    if not whole and not _is_harmless(text):
        return None
    if known.names_other_drug(claim.text) or _COMPARED.search(f"{asked} {text}"):
        return None
    return _named(claim.text if whole else claim.asked, known, whole=whole)


def _is_harmless(text: str) -> bool:
    """Whether a text in small letters asks for no care at all."""
    harmless = _HARMLESS.search(text) is not None
    return harmless and not _CAREFUL.search(_HARMLESS.sub("", text))


def called_absolute(claim: Claim, known: Known) -> FactBase | None:
    """The key is called an absolute contraindication, and only care is stated."""
    if not _RULED_OUT.search(claim.asked.casefold()):
        return None
    found = _cares(claim.text, known, whole=True)
    mild = [f for f in found if isinstance(f, Contraindication) and f.level in _MILD]
    return mild[0] if mild and len(mild) == len(found) else None


def _named(text: str, known: Known, *, whole: bool) -> Care | None:
    """The one condition that a text names, or is; None where it is in doubt."""
    found = _cares(text, known, whole=whole)
    return found[0] if found else None


def _cares(text: str, known: Known, *, whole: bool) -> list[Care]:
    facts: tuple[Care, ...] = (
        *known.book.of(Contraindication),
        *known.book.of(Precaution),
    )
    return [
        f for f in facts if _demands(f) and _is(f.condition, text, known, whole=whole)
    ]


def _demands(fact: Care) -> bool:
    """Whether something is asked for: a precaution may say that nothing is."""
    said = fact.statement.text.casefold()
    return not _HARMLESS.search(said) and (
        isinstance(fact, Contraindication) or bool(fact.action)
    )


def _is(condition: str, text: str, known: Known, *, whole: bool) -> bool:
    named = known.lexicon.named(condition)
    meant = known.lexicon.named(text) if whole else None
    said = (meant,) if whole else known.lexicon.mentioned(text)
    return (named is not None and named in said) or _is_worded(condition, text, known)


def _is_worded(condition: str, text: str, known: Known) -> bool:
    """Whether most words of a condition, or its first alternative, stand in a text."""
    first, told = condition.partition(" or ")[0], stems(text)
    if first != condition and stems(first) - known.own_words <= told:
        return True
    words = stems(condition) - known.own_words
    found = len(words & told)
    return same(condition, text) or (found > 1 and found / len(words) >= _MOST)
