"""Line icons on a 24 x 24 grid; a page carries the outlines of those it shows."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from flask import g
from markupsafe import Markup

OUTLINES = {
    "alert": '<path d="M12 3.5 22 20.5H2zM12 10v4.5M12 17.6v.1"/>',
    "bank": (
        '<rect x="3" y="4" width="18" height="5" rx="1.5"/>'
        '<rect x="3" y="11" width="18" height="9" rx="1.5"/><path d="M9 15.5h6"/>'
    ),
    "book": (
        '<path d="M12 6c-2-1.6-5-2-9-2v14c4 0 7 .4 9 2 2-1.6 5-2 9-2V4c-4 0-7 .4-9 2z'
        'M12 6v14"/>'
    ),
    "calc": (
        '<rect x="5" y="3" width="14" height="18" rx="3"/>'
        '<path d="M9 7.5h6M9 12v.1M12 12v.1M15 12v.1M9 16v.1M12 16v.1M15 16v.1"/>'
    ),
    "cards": (
        '<rect x="3" y="8" width="14" height="12" rx="2.5"/>'
        '<path d="M7 4.5h11.5A2.5 2.5 0 0 1 21 7v9"/>'
    ),
    "chart": '<path d="M4 20v-5M9 20v-9M14 20v-6M19 20V5"/>',
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "clock": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
    "down": '<path d="M12 5v14M6 13l6 6 6-6"/>',
    "download": '<path d="M12 4v12M6.5 10.5 12 16l5.5-5.5M4 20h16"/>',
    "flag": '<path d="M5 21V4h13l-2.5 4.5L18 13H5"/>',
    "home": (
        '<path d="M3.5 10.5 12 3.5l8.5 7V20a1 1 0 0 1-1 1H15v-6H9v6H4.5a1 1 0 0 1-1-1z'
        '"/>'
    ),
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>',
    "lock": (
        '<rect x="5" y="11" width="14" height="9" rx="2.5"/>'
        '<path d="M8 11V8a4 4 0 0 1 8 0v3"/>'
    ),
    "mix": (
        '<path d="M3 7h4l10 10h4M3 17h4l3-3M14 10l3-3h4M18.5 4.5 21 7l-2.5 2.5'
        'M18.5 14.5 21 17l-2.5 2.5"/>'
    ),
    "note": '<path d="m4 20 1-4L16 5l3 3L8 19zM14 7l3 3"/>',
    "play": '<path d="M4 6h9M4 12h6M4 18h6"/><path d="m14 11 7 4.5-7 4.5z"/>',
    "quote": '<path d="M4 5h16M4 10h16M4 15h9M4 20h6"/>',
    "right": '<path d="M5 12h14M13 6l6 6-6 6"/>',
    "strike": (
        '<path d="M4 12h16"/><path d="M17 7.5c-.5-1.9-2.3-3-4.8-3-2.7 0-4.7 1.3-4.7 3.5'
        " 0 1.7 1 2.7 2.5 3.3M7 16.5c.5 1.9 2.3 3 5 3 2.8 0 4.8-1.3 4.8-3.5"
        ' 0-.6-.1-1.1-.4-1.6"/>'
    ),
    "sync": (
        '<path d="M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5'
        'M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5"/>'
    ),
    "target": (
        '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="4.5"/>'
        '<path d="M12 12v.1"/>'
    ),
    "undo": '<path d="M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3"/>',
    "up": '<path d="M12 19V5M6 11l6-6 6 6"/>',
    "user": (
        '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c.7-4 3.7-6 8-6s7.3 2 8 6"/>'
    ),
    "x": '<path d="M6 6l12 12M18 6 6 18"/>',
}
"""Icon name -> its strokes."""

_SYMBOLS = {
    name: f'<symbol id="i-{name}" viewBox="0 0 24 24">{strokes}</symbol>'
    for name, strokes in OUTLINES.items()
}

_USES = {
    name: Markup(  # noqa: S704 - nothing but the names above
        f'<svg class="i" aria-hidden="true"><use href="#i-{name}"/></svg>'
    )
    for name in OUTLINES
}


def icon(name: str) -> Markup:
    """Show an icon beside a word that says the same.

    Raises:
        KeyError: there is no icon of that name.
    """
    _shown().add(name)
    return _USES[name]


def outlines() -> Markup:
    """Print the outlines of the icons shown so far; the last thing in a page."""
    symbols = "".join(_SYMBOLS[name] for name in sorted(_shown()))
    return Markup(  # noqa: S704 - nothing but the outlines above
        '<svg width="0" height="0" aria-hidden="true" class="vh">' + symbols + "</svg>"
    )


@contextmanager
def collected() -> Iterator[set[str]]:
    """Collect the icons of a part of a page by themselves, not as the page's."""
    of_page = _shown()
    g.icons = of_part = set[str]()
    try:
        yield of_part
    finally:
        g.icons = of_page


def show_again(names: Iterable[str]) -> None:
    """Count icons as shown that stand in a part printed before."""
    _shown().update(names)


def _shown() -> set[str]:
    """Collect the icons of this request."""
    shown: set[str] = g.setdefault("icons", set())
    return shown
