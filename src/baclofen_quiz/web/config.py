"""What an installation tells its site."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from baclofen_quiz.services.home import Home
from baclofen_quiz.services.passwords import USUAL, Passwords


@dataclass(frozen=True, slots=True, kw_only=True)
class AppConfig:
    """Everything ``create_app`` needs; time and chance come from outside.

    ``clock`` gives the aware UTC time, ``chance`` a seed of 31 bits for a new sitting.
    ``base_url`` is the address that learners type, or "" where nobody has told;
    with ``https`` its cookies are sent over https only. ``proxies`` counts the
    proxies in front whose X-Forwarded headers are believed. ``passwords`` hashes them.
    ``patience`` is how many seconds a look at the question files is good.
    """

    home: Home
    question_folders: tuple[Path, ...]
    clock: Callable[[], datetime]
    chance: Callable[[], int]
    base_url: str = ""
    proxies: int = 0
    passwords: Passwords = USUAL
    patience: float = 0
