"""Where a dose belongs: population, route, what it is given for, and phase.

A setting is put into words from the text's own headings and terms, so that a stem says
just what the text says, whatever the drug. Two settings are apart only when it is plain
that no patient can be in both; else the dose of one may be right in the other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from baclofen_quiz.content.extraction.titration import FIRST_ONLY
from baclofen_quiz.content.facts import Dose, Infusion, Phase, Route, Titration
from baclofen_quiz.content.phrases import aside, lower_first, pair
from baclofen_quiz.content.routes import routes_in, without_routes
from baclofen_quiz.items.generation.doses.spelling import inside, spelled

Given = Dose | Infusion
"""A fact that says how much is given."""

_PHASE_WORDS = {
    Phase.TEST: "test dose",
    Phase.INITIAL: "initial dose",
    Phase.STEP: "",
    Phase.MAINTENANCE: "maintenance dose",
    Phase.MAXIMUM: "maximum dose",
    Phase.USUAL: "",
}
_SAYS_PHASE = {
    Phase.TEST: re.compile("test"),
    Phase.INITIAL: re.compile("initial|start|loading|begin|first"),
    Phase.MAINTENANCE: re.compile("mainten"),
    Phase.MAXIMUM: re.compile("max|limit|ceiling"),
}
_OTHER_PHASE = re.compile(
    r"\b(?:initial|start|load|begin|mainten|test|usual|titrat|increas)"
)
_OF_PHASE = re.compile(
    r"\b(?:dos\w*|test|initial\w*|start\w*|loading|bolus|begin|maintenance|max\w*|usual"
    r"|standard|typical|recommended|target|ranges?|daily|single|rare(?:ly)?|upper|limit"
    r"|ceiling|rate|infusion|oral|iv|the|a|per|by)\b",
    re.IGNORECASE,
)
_OF_STEPS = re.compile(
    r"\b(?:titrat\w*|gradual(?:ly)?|slowly|stepwise|steps?|increase[ds]?|raise[ds]?"
    r"|every\s+\d+(?:\s*(?:to|[-\u2013])\s*\d+)?\s*(?:days?|weeks?))(?!\w)",
    re.IGNORECASE,
)
"""What a heading over the steps of a titration says, which is no group of patients."""

_OF_ROUTE = re.compile(
    r"\b(?:oral(?:ly)?|intra\w+|sub\w+ous(?:ly)?|iv|im|sc|epidural|rectal|topical"
    r"|inhaled|transdermal|route|use|dos\w*|therapy|treatment|administration|by mouth"
    r"|for|in|the)\b",
    re.IGNORECASE,
)
_AGES: tuple[tuple[str, str], ...] = (
    ("older", r"\b(?:older|elderly|geriatric)\b"),
    ("adult", r"\b(?:adults?|women|men)\b"),
    ("baby", r"\b(?:neonat\w*|newborns?|infants?|premature|preterm)\b"),
    ("child", r"\b(?:child(?:ren)?|p(?:a)?ediatrics?|adolescents?)\b"),
)
_PLAIN_MAXIMUM = re.compile(r"(?:maximum|max|daily|total|dose|\s|\.)+", re.IGNORECASE)
_USUAL = re.compile(r"(?:^|, )usual(?:$|,)")
_BARE_PHASE = re.compile(
    r"^(initial|starting|loading|maintenance|maximum|usual|test)$", re.IGNORECASE
)
_NEVER_BOTH = (
    {"adult", "child"},
    {"adult", "baby"},
    {"older", "child"},
    {"older", "baby"},
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a dose belongs; ``groups`` are headings, ``term`` is the line's own.

    ``term`` is empty when it names a phase only, which ``phase_words`` does then;
    ``tails`` are the conditions behind the amount.
    """

    population: str
    route: Route
    phase: Phase
    groups: tuple[str, ...]
    term: str
    phase_words: str
    tails: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What distinguishes it, besides drug and route, in the text's own words."""
        parts = (
            self.population,
            *self.groups,
            self.term,
            self.phase_words,
            *self.tails,
        )
        kept: list[str] = []
        for part in parts:
            if part and not _stands_in(part, " ".join(kept)):
                kept = [one for one in kept if not _stands_in(one, part)]
                kept.append(part)
        return tuple(kept)

    @property
    def text(self) -> str:
        """The words in one line."""
        return _in_line(self.words)

    @property
    def limited(self) -> str:
        """What a maximum holds for; "" where it holds for a route as a whole."""
        return _in_line(w for w in self.words if not _PLAIN_MAXIMUM.fullmatch(w))


def _in_line(words: Iterable[str]) -> str:
    said = tuple(words)
    return ("; " if any("," in word for word in said) else ", ").join(said)


def _stands_in(part: str, said: str) -> bool:
    """Whether the words of a part have been said, in their order."""
    return (
        re.search(rf"(?<!\w){re.escape(part)}(?!\w)", said, re.IGNORECASE) is not None
    )


def setting_of(fact: Given | Titration, drug: str) -> Setting:
    """Read the setting of a fact off its slots, its headings and its term."""
    statement = fact.statement
    term = _own_term(fact)
    named = rf"\b(?:{re.escape(drug)}|{re.escape(fact.route.value)})\b"
    groups = _groups(statement.path, fact.population, named)
    phase = Phase.STEP if isinstance(fact, Titration) else fact.phase
    names_phase = not _OF_PHASE.sub("", term).strip(" ,()-")
    said = [*groups, term, fact.population]
    added = _phase_words(fact, phase, term)
    both = f"{term} ({added})" if term and added else term or added
    own_words = _BARE_PHASE.sub(r"\1 dose", both) if names_phase else added
    if not term and _USUAL.search(fact.condition) and added not in {"", "usual dose"}:
        own_words = f"usual {added}"
    return Setting(
        population=spelled(fact.population),
        route=fact.route,
        phase=phase,
        groups=groups,
        term="" if names_phase else term,
        phase_words=own_words,
        tails=tuple(_tails(fact.condition, [*said, own_words])),
    )


def _own_term(fact: Given | Titration) -> str:
    """The term of the line, unless it does not hold for what stands behind a dose.

    "Initial dose: 5 mg daily (max 20 mg)" gives no maximum of an initial dose, and what
    comes after a bolus is none.
    """
    own = pair(fact.statement.text).term
    main, note = aside(own)
    told = note and note.casefold() in fact.population.casefold()
    plain = main if told else own
    if routes_in(plain) == (fact.route,) and not without_routes(plain):
        return ""  # the route is named with the drug
    term = spelled(inside(plain))
    if isinstance(fact, Titration):
        return term
    if fact.phase is Phase.STEP and not fact.id.endswith(".step-1"):
        return "" if FIRST_ONLY.fullmatch(term) else term
    if fact.phase is not Phase.MAXIMUM:
        return term
    if not _OTHER_PHASE.search(term) or _SAYS_PHASE[Phase.MAXIMUM].search(term):
        return term
    more = _OF_PHASE.sub("", _OF_STEPS.sub("", term)).strip(" ,()-")
    return term if more else ""


def _phase_words(fact: Given | Titration, phase: Phase, term: str) -> str:
    """Name the phase where the term does not."""
    if phase is Phase.STEP:
        _, aspect, count = fact.id.rpartition(".step-")
        own = pair(fact.statement.text).term
        first = spelled(inside(own)) if count != "1" and not term else ""
        article = "" if re.search(r"\d", first) else "the "
        after = f" after {article}{first}" if first else ""
        return f"step {count}{after}" if aspect else ""
    words = "usual dose" if phase is Phase.USUAL and not term else _PHASE_WORDS[phase]
    if phase in _SAYS_PHASE and _SAYS_PHASE[phase].search(term):
        return ""
    return words.replace("dose", "rate") if isinstance(fact, Infusion) else words


def _groups(path: tuple[str, ...], population: str, named: str) -> tuple[str, ...]:
    """Headings that say more than the drug and the route ``named``, and population."""
    found = []
    for text in path:
        main, _ = aside(text)
        bare = re.sub(named, "", main, flags=re.IGNORECASE)
        plain = _OF_STEPS.sub("", bare)
        rest = _OF_ROUTE.sub("", _OF_PHASE.sub("", plain)).strip(" ,:()-")
        if rest and lower_first(main) not in population:
            ends = rf"^{named},\s*|,\s*{re.escape(population)}$"
            own = re.sub(ends, "", main, flags=re.IGNORECASE)
            found.append(spelled(inside(own)))
    return tuple(found)


def _tails(condition: str, said: list[str]) -> list[str]:
    """The conditions that no heading, term or population has said."""
    known = " ".join(said).lower()
    parts = [part.strip() for part in re.split(r"[,;]\s+", condition)]
    return [
        spelled(inside(_unsaid(part, known)))
        for part in parts
        if part and not _is_said(spelled(part).lower(), known)
    ]


def _unsaid(part: str, known: str) -> str:
    """What stands in parentheses behind words that have been said, else all."""
    main, note = aside(part)
    return note if note and _is_said(spelled(main).lower(), known) else part


def _is_said(part: str, known: str) -> bool:
    """Whether words hold a part; "rarely" stands in "rare maximum dose"."""
    return part in known or (" " not in part and part[:4] in known)


@lru_cache(maxsize=1024)
def ages(population: str) -> frozenset[str]:
    """The groups of age that a population names."""
    named = {name for name, p in _AGES if re.search(p, population, re.IGNORECASE)}
    return frozenset(named - {"adult"} if "older" in named else named)


def apart(one: Setting, other: Setting) -> bool:
    """Whether it is plain that the dose of one is not that of the other."""
    return (
        _routes_apart(one, other)
        or _ages_apart(one, other)
        or _phases_apart(one, other)
        or (
            one.population == other.population
            and one.groups == other.groups
            and _strangers(one.term, other.term)
        )
        or any(
            _strangers(a, b)
            for a, b in zip_longest(one.groups, other.groups, fillvalue="")
        )
    )


def _routes_apart(one: Setting, other: Setting) -> bool:
    return Route.UNSTATED not in {one.route, other.route} and one.route != other.route


def _ages_apart(one: Setting, other: Setting) -> bool:
    first, second = ages(one.population), ages(other.population)
    if not (first and second) or first & second:
        return False
    return all({a, b} in _NEVER_BOTH for a in first for b in second)


def _phases_apart(one: Setting, other: Setting) -> bool:
    phases = {one.phase, other.phase}
    unsure = {Phase.USUAL, Phase.STEP}
    if one.phase is other.phase is Phase.STEP:
        return one.phase_words != other.phase_words and one.term == other.term
    return len(phases) > 1 and not phases & unsure


def _strangers(one: str, other: str) -> bool:
    """Whether both say something, and neither says what the other says."""
    first, second = set(one.split()), set(other.split())
    return bool(one and other) and not first <= second and not second <= first
