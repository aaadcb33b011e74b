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
    r"|newer posts?|older posts?|previous (?:post|article)|next (?:post|article)"
    r"|your e-?mail address will not be published.{0,80}|home|next|previous"
    r"|back to top|menu|search"
    r"|advertisement|subscribe(?: to)?\b.{0,80}|follow us\b.{0,80}|email this"
    r"|blogthis!|share (?:this|to)\b.{0,60}|powered by\b.{0,60}|(?:copyright|©).{0,120}"
    r"|all rights reserved\.?|privacy policy|terms of (?:use|service)"
    r"|read more\b.{0,80}|related (?:posts?|articles?)\b.{0,160}"
    r"|about (?:me|the author)|page \d+(?: of \d+)?"
    r"|skip to (?:main )?content|table of contents|contents"
    r"|sign (?:in|up)|log ?in|view (?:my )?.{0,20}profile|https?://\S+|www\.\S+",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:(?:medically|clinically|editorially|peer|last|fact)[ -])?"
    r"(?:reviewed|checked|written|authored|edited|posted|approved) by\b.{0,80}"
    r"|(?:medically|clinically|editorially|last) (?:reviewed|checked|updated)\b.{0,40}"
    r"|(?:authors?|editors?|reviewers?|medical reviewer|written|by):? "
    r"(?:dr\b|prof\b).{0,80}"
    r"|(?:authors?|editors?|(?:medical )?reviewers?):.{0,80}"
    r"|by .{3,50},\s*(?:pharmd|md|rph|phd|bsc|mpharm|mbbs|msc|rn)\b.{0,40}"
    r"|(?:about )?\d+[ -]min(?:ute)?s?\.? read(?:ing)?\.?"
    r"|(?:estimated |average )?reading time\b.{0,30}"
    r"|print this (?:page|article|post)|was this (?:page|article)? ?helpful\b.{0,20}"
    r"|yes / no|[\w ]{2,30} said ?(?:\.\.\.|\u2026).{0,300}"
    r"|(?:great|nice|good|excellent|helpful)"
    r" (?:article|post|blog|read|summary)\b.{0,80}"
    r"|(?:many )?thanks?\b(?: you)?(?: for .{0,60}|[ !.]*)"
    r"|home\s*[\u00bb\u203a>/].{0,120}|[^.]{2,40}\s\u00bb\s[^.]{2,40}",
    re.IGNORECASE,
)
_SAID = re.compile(r"[\w .'-]{2,40} said ?(?:\.\.\.|\u2026)", re.IGNORECASE)
_MENU_WORDS = 6
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
        _is_form(text) or _is_menu(text) or (_ASKS.search(text) and _WHERE.search(text))
    )


def opens_comment(line: str) -> bool:
    """Whether a reader's words stand below a line: "Anonymous said..."."""
    return bool(_SAID.fullmatch(line.strip()))


def _is_form(text: str) -> bool:
    return any(one.fullmatch(text) for one in (_DATE, _FORM, _BYLINE))


def _is_menu(text: str) -> bool:
    """Whether a line is brief words between bars: "About me | Contact"."""
    parts = [part.strip() for part in text.split("|")]
    brief = all(len(part.split()) <= _MENU_WORDS for part in parts)
    return len(parts) > 1 and brief and any(map(_is_form, parts))
