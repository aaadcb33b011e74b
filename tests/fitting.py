"""How a page bears larger text, wider spacing, a finger and a reader's own colours."""

from playwright.sync_api import Page

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-block-end: 2em !important }"""
"""What WCAG 1.4.12 says that a reader may set."""

ADOPT = """text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet] }"""
"""A style sheet that the page's policy lets pass."""

OVERFLOW = """() => {
  const inner = document.documentElement.clientWidth;
  const seen = e => e.checkVisibility() && !e.closest('.vh, .skip, svg');
  const wide = [...document.body.querySelectorAll('*')].filter(e => seen(e)
    && e.getBoundingClientRect().right > inner + 1);
  const cut = [...document.body.querySelectorAll('*')].filter(e => seen(e)
    && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
    && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1);
  const scrolls = document.documentElement.scrollWidth > inner;
  return [...(scrolls ? wide.slice(-3) : []), ...cut]
    .map(e => e.outerHTML.slice(0, 160))
}"""
"""What makes the page scroll sideways, and whose text is cut off."""

SMALL = """() => {
  const found = [];
  const all = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary');
  for (const e of all) {
    const whole = e.closest('label') || (e.labels && e.labels[0]) || e;
    const bigger = ['radio', 'checkbox'].includes(e.type) ? whole : e;
    if (!e.checkVisibility() || e.matches('.skip, .vh, .vh *')) continue;
    if (e.closest('p, li, td, dd, figcaption, blockquote, h2, h3, span')
        && e.matches('a') && getComputedStyle(e).display === 'inline') continue;
    const { width, height } = bigger.getBoundingClientRect();
    const row = bigger.closest('.opt') || bigger.matches('button, .btn');
    const least = row ? 44 : 24;
    if (Math.min(width, height) < least - .5)
      found.push(`${Math.round(width)} x ${Math.round(height)}: `
        + bigger.outerHTML.slice(0, 120));
  }
  return found
}"""
"""Targets below 24 px a side; answer rows and buttons below 44.

A link within a line of text is as high as the line (an exception of WCAG 2.5.8).
"""

BROKEN = """() => {
  const WORDS = /(?<![\\w/+~:-])[A-Za-z]+(?![\\w/+~:-])/g;  // no part of an id
  const found = [];
  const all = document.querySelectorAll('h1, h2, h3, summary, .btn, .pill, .chip');
  for (const e of all) {
    if (!e.checkVisibility() || e.closest('.vh')) continue;
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
      for (const { 0: word, index } of text.data.matchAll(WORDS)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(r => r.top));
        if (lines.size > 1) found.push(`${word} in ${e.outerHTML.slice(0, 120)}`);
      }
    }
  }
  return found
}"""
"""Words of headings and buttons that go on in the next line without a hyphen."""

MOVING = """() => [...document.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  return parseFloat(s.transitionDuration) > 0 || s.animationName !== 'none'
}).map(e => e.outerHTML.slice(0, 120))"""

UNFRAMED = """() => [...document.querySelectorAll(
    '.btn, .opt, input:not([type=hidden]), select, textarea, progress')].filter(e => {
  if (!e.checkVisibility() || e.closest('.vh, .seg label, .chip')) return false;
  const s = getComputedStyle(e);
  if (e.matches('progress'))
    return s.appearance === 'none' && s.forcedColorAdjust !== 'none';
  const native = ['radio', 'checkbox'].includes(e.type) && s.appearance !== 'none';
  const framed = parseFloat(s.borderTopWidth) > 0 && s.borderTopStyle !== 'none';
  return !(native || framed || s.textDecorationLine === 'underline')
}).map(e => e.outerHTML.slice(0, 120))"""
"""Controls without a border: in forced colours the ground that shaped them goes.

So does that of a drawn progress bar, unless it keeps its own colours.
"""

UNTOLD = """() => [...document.querySelectorAll(
    '[aria-current]:not([aria-current=false]), .chip[aria-pressed=true]')]
  .filter(e => {
    const s = getComputedStyle(e);
    const own = s.forcedColorAdjust === 'none' || s.outlineStyle !== 'none';
    return e.checkVisibility() && !e.closest('.vh') && !own
  }).map(e => e.outerHTML.slice(0, 120))"""
"""What is chosen and looks as what is not, once the grounds are gone.

A pressed icon is filled or strikes its row out, a pressed button says so in words.
"""


def overflow(page: Page, width: int, style: str = "") -> list[str]:
    """Name what does not fit at this width, under these rules of the reader's."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate(ADOPT, style)
    found: list[str] = page.evaluate(OVERFLOW)
    page.evaluate(ADOPT, "")
    return found


def small_targets(page: Page) -> list[str]:
    """Name what is too small to press."""
    found: list[str] = page.evaluate(SMALL)
    return found


def broken_words(page: Page) -> list[str]:
    """Name the words of headings and buttons that are broken."""
    found: list[str] = page.evaluate(BROKEN)
    return found


def moving(page: Page) -> list[str]:
    """Name what moves although the reader asked for rest."""
    found: list[str] = page.evaluate(MOVING)
    return found


def unframed(page: Page) -> list[str]:
    """Name the controls that a reader's own colours leave without a shape."""
    found: list[str] = page.evaluate(UNFRAMED)
    return found


def untold(page: Page) -> list[str]:
    """Name what is chosen without a sign of it in a reader's own colours."""
    found: list[str] = page.evaluate(UNTOLD)
    return found
