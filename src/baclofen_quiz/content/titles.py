"""The drug that a title names, and whether a name is fit for a drug."""

import re
import unicodedata

_EXTRA = re.compile(
    r"\b(?:drug |complete |full |clinical )*(?:monograph|overview|profile|guide|facts|"
    r"information|summary|review)\b.*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:(?:drug|medicine|clinical|product|complete) )*(?:profile|monograph|focus"
    r"|facts|information|overview|guide|name|review|drug|medicine)\s*"
    r"(?::|-(?=\s)|\u2013|\u2014)\s+(?=\w)"
    r"|^(?:what (?:is|are)|all about|about|understanding|introduction to"
    r"|(?:an )?overview of|(?:a )?guide to) (?=\w)",
    re.IGNORECASE,
)
"""What stands before the name: "Drug Profile: Baclofen", "What is Baclofen?"."""
_FORMS = re.compile(
    r"(?:\s+(?:(?:film-coated|coated|chewable|extended-release|delayed-release|oral"
    r"|immediate-release|modified-release|for|intravenous|ophthalmic|nasal)\s+)*"
    r"(?:tablets?|capsules?|injection|(?<=oral )solution|(?<=nasal )spray"
    r"|(?<=oral )suspension|infusion|cream|ointment|gel|syrup|drops|inhaler|USP|BP))+$",
    re.IGNORECASE,
)
_LONGEST = 100
_SIGNS = frozenset(" -,'()+\N{RIGHT SINGLE QUOTATION MARK}")


def is_fit(drug: str) -> bool:
    """Whether a name is short and of letters of any script, digits and few signs."""
    return len(drug) <= _LONGEST and all(map(_belongs, drug))


def _belongs(character: str) -> bool:
    if character.isalnum() or character in _SIGNS:
        return True
    return unicodedata.category(character).startswith("M")  # an accent, a vowel sign


def drug_in_title(title: str) -> str:
    """Take the drug's name out of a title: "Baclofen (Lioresal): an overview"."""
    title = _BEFORE.sub("", title).rstrip("? ")
    name = re.split(r"\s*(?:[(:|,\u2014\u2013]|\s-\s)", title, maxsplit=1)[0]
    bare = _EXTRA.sub("", name).strip()
    return (_FORMS.sub("", bare) or bare or name.strip()).lower()
