"""Lines around a text that say nothing of the drug: slogans, dates, forms, footers."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = re.compile(
    r"(?:(?:posted|published|updated|last (?:updated|reviewed|modified)|date)"
    r"(?: on| by \w+ on)?:?\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})"
    r"(?:,?\s+(?:at\s+)?\d{1,2}:\d{2}.{0,20})?\.?",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"(?:no|\d+) comments?:?|post a comment|leave a (?:comment|reply)|add a comment"
    r"|reply|comments?:?|labels:.{0,80}|tags:.{0,80}|posted (?:by|in|at)\b.{0,80}"
    r"|newer posts?|older posts?|home|next|previous|back to top|menu|search"
    r"|advertisement|subscribe(?: to)?\b.{0,80}|follow us\b.{0,80}|email this"
    r"|blogthis!|share (?:this|to)\b.{0,60}|powered by\b.{0,60}|(?:copyright|©).{0,120}"
    r"|all rights reserved\.?|privacy policy|terms of (?:use|service)"
    r"|read more\b.{0,80}|related posts?:?|about (?:me|the author)"
    r"|page \d+(?: of \d+)?|skip to (?:main )?content|table of contents|contents"
    r"|sign (?:in|up)|log ?in|view (?:my )?.{0,20}profile|https?://\S+|www\.\S+",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:share|sharing|shared|like[ds]?|hit|drop|spread|subscribe|follow|tell)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:blog|post|link|url|social media|socials|friends|channel|newsletter|page)\b",
    re.IGNORECASE,
)
_LONGEST = 1500


def is_noise(line: str) -> bool:
    """Whether a bare line is a slogan, a date, a form, a footer or an ornament."""
    text = line.strip()
    if not re.search(r"\w", text):
        return True
    if len(text) > _LONGEST:
        return False
    return bool(
        _DATE.fullmatch(text)
        or _FORM.fullmatch(text)
        or (_ASKS.search(text) and _WHERE.search(text))
    )
