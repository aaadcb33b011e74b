"""At which level a heading of a plain text stands: the drug, a section, or below one.

Bare headings carry no mark of their level. Told are: names in the alias table, the
blank lines that a text leaves before its sections, and what a sub-heading of the
section at hand may be about.
"""

import re
from itertools import pairwise

from baclofen_quiz.content.headings import Filing, filing, listed, opens_section
from baclofen_quiz.content.inline import resolve_plain
from baclofen_quiz.content.plain_lines import Kind, Sorted
from baclofen_quiz.content.sections import Section

TITLE, SECTION, QUALIFIER, LABEL = 1, 2, 3, 4

_PEOPLE = (
    r"adult|child|infant|neonat|adolescen|elderly|older|geriatric|paediatric|pediatric"
    r"|women|men\b|patients?|users?|pregnan|lactation|breast"
)
_ROUTES = (
    r"oral|intrathecal|intraven|intramusc|subcut|injection|topical|rectal|inhal|nebul"
    r"|sublingual|transderm|route|\biv\b|\bim\b|\bsc\b"
)
_FITTING: dict[Section, str] = {
    Section.MECHANISM: r"synap|outcome|effect|receptor|action|pharmaco|contrast",
    Section.USES: r"approved|label|indication|uses?\b|licen|" + _PEOPLE,
    Section.DOSING: r"dos(?:e|ing|age)|titrat|switch|suppositor|tablet|spray|units?"
    r"|renal|hepatic|impairment|"
    + _PEOPLE + "|" + _ROUTES,
    Section.CONTRAINDICATIONS: r"absolute|relative|" + _PEOPLE,
    Section.PRECAUTIONS: r"warning|risk|monitor|impairment|" + _PEOPLE,
    Section.ADVERSE: r"common|rare|serious|severe|effects|events|reactions|frequen"
    r"|neuro|psych|cardi|gastro|metabol|skin|dermat|respirat|overdose|course"
    r"|endocrin|musculo|eyes?\b|ocular|ears?\b|hepat|renal|urin|blood|h(?:a)?emat"
    r"|immun|vascular|features|symptoms|signs|management|treatment",
    Section.WITHDRAWAL: r"signs?|symptoms?|taper|management|stop|discontinu",
    Section.INTERACTIONS: r"pharmaco|interact|drugs?|food|alcohol|major|minor|moderate"
    r"|levels?\b|effects?\b|rais|lower|other",
    Section.POPULATIONS: r"impairment|obes|dialysis|fertil|contracept|renal|hepatic"
    r"|kidney|liver|smok|metaboli|" + _PEOPLE,
    Section.COUNSELLING: r"report|storage|missed|" + _PEOPLE,
    Section.STORAGE: r"tablet|solution|capsule|handling|disposal|" + _ROUTES,
}  # fmt: skip


class Levels:
    """Decides heading after heading of one text."""

    def __init__(self, lines: list[Sorted], drug: str) -> None:
        """Measure the blank lines before the sections of the text."""
        self._drug = drug
        self._gap = _section_gap(lines, drug)
        heads = {Kind.HEADING, Kind.SHAPED}
        self._first_below = {
            two.line.number
            for one, two in pairwise(lines)
            if one.kind in heads and two.kind in heads
        }
        self._at_section = False  # the last heading is that of a section
        self._nested = False  # the section began with another heading
        self._section: Section | None = None
        self._by_qualifier = False
        self._qualifier = ""  # the last heading of that level

    @property
    def in_dosing(self) -> bool:
        """Whether the lines at hand are about doses."""
        return self._section is Section.DOSING

    def level(self, one: Sorted) -> int:
        """Tell the level of the next heading."""
        text = resolve_plain(one.line.text).text.rstrip(":")
        found = filing(text, self._drug) if one.kind is Kind.HEADING else None
        if one.kind is Kind.LABEL:
            level = self._label(text)
        elif found:
            level = self._known(found, one, text)
        else:
            level = self._unknown(one, text)
        if level == QUALIFIER and one.line.text.endswith(":"):
            level = self._label(text)
        self._nested = level > SECTION and (self._nested or self._opens(one))
        self._at_section = level == SECTION
        if level == SECTION:
            self._section = found.section if found else Section.GENERAL
            self._by_qualifier = bool(found and found.qualifies)
        if level <= QUALIFIER:
            self._qualifier = text if level == QUALIFIER else ""
        return level

    def _label(self, text: str) -> int:
        """Set a label below the heading at hand, unless it takes that one's place.

        "Intravenous:" is no part of "Oral use": two routes, or two groups of people,
        stand beside each other.
        """
        above, below = self._qualifier.lower(), text.lower()
        rivals = (_ROUTES, _PEOPLE)
        beside = any(re.search(p, above) and re.search(p, below) for p in rivals)
        return QUALIFIER if beside else LABEL

    def _opens(self, one: Sorted) -> bool:
        """Whether nothing but the heading of a section stands before it."""
        return self._at_section and one.line.number in self._first_below

    def _known(self, found: Filing, one: Sorted, text: str) -> int:
        if self._section is None:
            return SECTION
        if found.section is self._section and self._opens(one):
            return QUALIFIER
        if not found.qualifies:
            return QUALIFIER if self._repeats(found, one) else SECTION
        if found.section is self._section:
            far = self._apart(one) and not self._nested
            apart = self._by_qualifier or _leads(found) or far
            return SECTION if apart else QUALIFIER
        if self._close(one) or (
            found.section is Section.POPULATIONS and self._fits(text)
        ):
            return QUALIFIER
        opens = listed(text, self._drug) or opens_section(text)
        advises = self._section in {Section.COUNSELLING, Section.POPULATIONS}
        return QUALIFIER if advises and not opens else SECTION

    def _repeats(self, found: Filing, one: Sorted) -> bool:
        """Whether a name sorts the section at hand: "General", "Administration:"."""
        if found.section is Section.GENERAL:
            return self._close(one) or bool(self._qualifier)
        same = found.section is self._section
        return same and (self._close(one) or one.line.text.endswith(":"))

    def _unknown(self, one: Sorted, text: str) -> int:
        if self._section is None:
            return SECTION
        if self._close(one) or (
            self._opens(one) and self._section is not Section.GENERAL
        ):
            return QUALIFIER
        told = self._gap <= 1 or self._nested
        return QUALIFIER if told and self._fits(text) else SECTION

    def _close(self, one: Sorted) -> bool:
        """Whether it stands closer to the text above than sections do."""
        return one.gap < self._gap

    def _apart(self, one: Sorted) -> bool:
        """Whether it has the many blank lines before it that only sections have."""
        return self._gap > 1 and one.gap >= self._gap and one.kind is Kind.HEADING

    def _fits(self, text: str) -> bool:
        pattern = _FITTING.get(self._section or Section.GENERAL)
        return bool(pattern and re.search(pattern, text.lower()))


def _leads(found: Filing) -> bool:
    """Identity has no heading of its own: brands and forms stand side by side."""
    return found.section is Section.IDENTITY


def _section_gap(lines: list[Sorted], drug: str) -> int:
    """Count the blank lines that most sections have before them (0 = none known)."""
    gaps = [
        one.gap
        for one in lines[1:]
        if one.kind is Kind.HEADING
        and (found := filing(resolve_plain(one.line.text).text.rstrip(":"), drug))
        and not found.qualifies
        and found.section is not Section.GENERAL
    ]
    return max(sorted(set(gaps)), key=gaps.count, default=0)
