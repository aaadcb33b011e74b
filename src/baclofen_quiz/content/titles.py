"""The drug that a title names."""

import re

_EXTRA = re.compile(
    r"\b(?:drug |complete |full |clinical )*(?:monograph|overview|profile|guide|facts|"
    r"information|summary|review)\b.*$",
    re.IGNORECASE,
)


def drug_in_title(title: str) -> str:
    """Take the drug's name out of a title: "Baclofen (Lioresal): an overview"."""
    name = re.split(r"\s*(?:[(:|,\u2014\u2013]|\s-\s)", title, maxsplit=1)[0]
    bare = _EXTRA.sub("", name).strip()
    return (bare or name.strip()).lower()
