"""Under which names monographs file their sections: the alias table.

A name is compared in lower case, without punctuation, parentheses and "the"; "and" and
"&" are alike. ``qualifies`` says that the heading tells more than its section and so
belongs to the path of its statements ("Brand names" within identity).
"""

import re
from dataclasses import dataclass

from baclofen_quiz.content.aliases import OPENINGS, PATTERNS, PLAIN, QUALIFYING, SHARED
from baclofen_quiz.content.sections import TITLES, Section


@dataclass(frozen=True, slots=True)
class Filing:
    """Where a heading files its statements."""

    section: Section
    qualifies: bool


def plain_name(heading: str) -> str:
    """Bring a heading to the form in which the table has it."""
    text = re.sub(r"\([^()]{0,200}\)", " ", heading.lower()).replace("&", " and ")
    return " ".join(re.sub(r"[^a-z0-9 -]+", " ", text).split()).removeprefix("the ")


def _table() -> dict[str, Filing]:
    table = {
        plain_name(title): Filing(s, qualifies=False) for s, title in TITLES.items()
    }
    for names, qualifies in ((PLAIN, False), (QUALIFYING, True)):
        for section, line in names.items():
            for name in filter(None, map(plain_name, line.split(";"))):
                table.setdefault(name, Filing(section, qualifies))
    return table


_TABLE = _table()


def filing(heading: str, drug: str = "") -> Filing | None:
    """Find the section of a heading; None when no name or pattern fits."""
    name = plain_name(heading)
    known = _TABLE.get(name) or _TABLE.get(_without_drug(name, plain_name(drug)))
    return known or _by_pattern(name)


def listed(heading: str, drug: str = "") -> bool:
    """Whether a heading stands in the table itself, not only under a pattern."""
    name = plain_name(heading)
    return name in _TABLE or _without_drug(name, plain_name(drug)) in _TABLE


def _without_drug(name: str, drug: str) -> str:
    if not drug:
        return name
    bare = re.sub(rf"\b(of |for |with |to )?{re.escape(drug)}('?s)?\b", " ", name)
    return " ".join(bare.split())


def opens_section(heading: str) -> bool:
    """Whether a heading begins as only headings do: "Comparison with other drugs"."""
    return any(re.search(pattern, plain_name(heading)) for pattern in OPENINGS)


def _by_pattern(name: str) -> Filing | None:
    """File by the patterns that fit; one that fits two sections is filed by neither.

    Two pairs often share a heading; they go where a wrong reading does no harm.
    """
    found = [Filing(s, q) for pattern, s, q in PATTERNS if re.search(pattern, name)]
    sections = frozenset(one.section for one in found)
    if len(sections) > 1 and sections in SHARED:
        return Filing(SHARED[sections], qualifies=True)
    return found[0] if len(sections) == 1 else None
