"""What a drug is: its class, brands, forms and routes."""

import re
from collections.abc import Callable

from baclofen_quiz.content.amounts import strengths
from baclofen_quiz.content.extraction.context import Context, Outcome
from baclofen_quiz.content.facts import Brand, DrugClass, Fact, Form, Routes, Stated
from baclofen_quiz.content.phrases import aside, lower_first
from baclofen_quiz.content.routes import routes_in, unnamed_route

_FORM_WORD = re.compile(
    r"\b(tablets?|capsules?|solutions?|suspensions?|injections?|patch(?:es)?|creams?"
    r"|gels?|ointments?|syrups?|granules|powders?|sprays?|inhalers?|suppositor(?:y|ies)"
    r"|drops|lozenges?|films?|implants?|infusions?|liquid|elixir|vials?|ampoules?"
    r"|nebulis?z?er|lotion|foam|oral|intrathecal|intravenous|extended-release)\b",
    re.IGNORECASE,
)
_BEFORE_STRENGTHS = re.compile(
    r"(?P<name>[A-Z][A-Za-z -]{2,40}),? "
    r"(?P<amounts>\d[\d.,/ ]*(?:(?:mg|mcg|g|mL|L|units?|and|or|per|in)\b[\d.,/ ]*)+)"
)
_GIVEN = re.compile(
    r"^(?:it|(?P<drug>[\w -]{2,60}?)) (?:is|can be|may be) "
    r"(?:given|taken|administered|used|injected)\b",
    re.IGNORECASE,
)
_NARROWED = re.compile(
    r"\b(?:without|unless|undiluted|direct|rapid|bolus|if|when|until)\b", re.IGNORECASE
)
_IS_CLASS = re.compile(
    r"^(?P<drug>[\w -]{2,60}?)(?: \([^()]{1,40}\))? is (?:an?|the) (?P<group>[^,;]+?)"
    r"(?:,? (?:that is |which is )?(?:primarily |mainly |chiefly |commonly |widely )*"
    r"(?:used|indicated|prescribed)(?: as [^,;]+?)?"
    r" (?:to treat|for|in|to) (?P<use>.+))?$",
    re.IGNORECASE,
)

_MANNER = re.compile(
    r"(?:[\w-]+ ){0,3}(?:doses?|combination|conjunction|forms?|courses?)\b",
    re.IGNORECASE,
)
"""How it is used, which is nothing that it is used for: "used in low doses"."""


def read_identity(context: Context) -> Outcome:
    """Read a statement of the opening sections."""
    reader = _reader(context)
    return reader(context) or (context.stated(),)


_BRANDS = re.compile(
    r"\b(?:brands?|trade|proprietary|product names)\b|^names$", re.IGNORECASE
)
_FORMS = re.compile(
    r"\b(?:available as|forms?|formulations?|strengths?|preparations|presentations"
    r"|supplied)\b",
    re.IGNORECASE,
)


def _reader(context: Context) -> Callable[[Context], tuple[Fact, ...]]:
    """Choose by the innermost qualifier that tells what is listed."""
    for text in reversed(context.statement.path):
        if _BRANDS.search(text):
            return _brand
        if _FORMS.search(text):
            return _form
    return _overview


def _brand(context: Context) -> tuple[Fact, ...]:
    text = context.text
    term, detail = context.pair.term, context.pair.detail
    if re.match(r"(?:synonyms?|also known as|generic)\b", term, re.IGNORECASE):
        return ()
    if not term:
        term, detail = aside(text)
    names = [name.strip() for name in re.split(r",\s*(?:and\s+)?|\s+and\s+", term)]
    names = [name for name in names if name and not re.match(r"(and )?others?\b", name)]
    if not names or not all(re.match(r"[A-Z0-9]", name) for name in names):
        return ()
    form = lower_first(detail) if _FORM_WORD.search(detail) else ""
    if len(names) == 1:
        return (Brand(**context.named(), name=names[0], form=form),)
    return tuple(
        Brand(**context.named(f"brand-{count}"), name=name, form=form)
        for count, name in enumerate(names, 1)
    )


def _form(context: Context) -> tuple[Fact, ...]:
    cut = context.pair
    if not cut.term:
        return _form_with_strengths(context)
    if re.match(r"not (?:for|by|suitable)\b", cut.detail, re.IGNORECASE):
        found = () if _NARROWED.search(cut.detail) else routes_in(cut.detail)
        return (
            Routes(**context.named(), subject=cut.term, routes=found, excluded=True),
        ) * bool(found)
    plain, example = aside(cut.detail)
    amounts = strengths(plain)
    purpose = "" if amounts else lower_first(plain)
    if example and not example.lower().startswith(("e.g", "such as", "for example")):
        amounts = amounts or strengths(example)
    return (Form(**context.named(), name=cut.term, strengths=amounts, purpose=purpose),)


def _form_with_strengths(context: Context) -> tuple[Fact, ...]:
    """Read "Capsules 250 mg, 500 mg"."""
    match = _BEFORE_STRENGTHS.fullmatch(context.text)
    amounts = strengths(match["amounts"]) if match else ()
    if match is None or not amounts or not _FORM_WORD.search(match["name"]):
        return ()
    name = match["name"].rstrip(" ,")
    return (Form(**context.named(), name=name, strengths=amounts, purpose=""),)


def _overview(context: Context) -> tuple[Fact, ...]:
    cut = context.pair
    topic = cut.term.lower()
    if topic in {"class", "drug class", "therapeutic class", "pharmacological class"}:
        return (DrugClass(**context.named(), group=_bare(cut.detail)),)
    if topic in {"route", "routes", "routes of administration", "available routes"}:
        return _routes(context, cut.detail)
    if not topic and re.search(r"\bclass\b", context.headings):
        return (DrugClass(**context.named(), group=_bare(cut.detail)),)
    return () if topic else _sentence(context)


def _sentence(context: Context) -> tuple[Fact, ...]:
    match = _IS_CLASS.match(context.text)
    if match and _is_drug(context, match["drug"]):
        if not match["use"]:
            return (DrugClass(**context.named(), group=match["group"]),)
        group = DrugClass(**context.named("class"), group=_bare(match["group"]))
        if _MANNER.match(match["use"]):
            return (group,)
        use = Stated(**context.named("use"), topic="Main use", detail=match["use"])
        return group, use
    if re.search(r"\bavailable (?:in|as)\b", context.text):
        return _routes(context, context.text)
    given = _GIVEN.match(context.text)
    if given and (not given["drug"] or _is_drug(context, given["drug"])):
        return _routes(context, context.text)
    return ()


def _is_drug(context: Context, name: str) -> bool:
    """Whether a name is the drug's own, or that of its salt ("lithium carbonate")."""
    return f"{context.drug} ".lower().startswith(f"{name.lower()} ")


def _routes(context: Context, text: str) -> tuple[Fact, ...]:
    found = () if unnamed_route(text) else routes_in(text)
    fact = Routes(**context.named(), subject=context.drug, routes=found, excluded=False)
    return (fact,) * bool(found)


def _bare(text: str) -> str:
    return lower_first(re.sub(r"^(?:an?|the) ", "", text, flags=re.IGNORECASE))
