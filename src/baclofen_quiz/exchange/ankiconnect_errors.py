"""What a running Anki may answer instead of doing what it was asked for."""

from typing import Final

from baclofen_quiz.errors import BaclofenQuizError

VERSION: Final = 6
"""Of AnkiConnect's protocol, as we speak it."""


class AnkiConnectError(BaclofenQuizError):
    """Nothing more was done in Anki."""


class NotRunningError(AnkiConnectError):
    """Nobody listens at the address."""

    def __init__(self, url: str) -> None:
        """Name the address and what must run."""
        super().__init__(
            f"No Anki answers at {url}. Start Anki with the add-on AnkiConnect "
            "(Tools > Add-ons > Get Add-ons, code 2055492159), or name its address "
            "with --url."
        )


class NoAnswerError(AnkiConnectError):
    """Somebody listens, and did not answer in time."""

    def __init__(self, url: str, action: str) -> None:
        """Name the address and what was asked."""
        super().__init__(
            f"Anki at {url} did not answer {action} in time. It answers while its "
            "main window is open and no dialog waits there; look, and try again."
        )


class NotAnkiConnectError(AnkiConnectError):
    """What answers is not AnkiConnect."""

    def __init__(self, url: str) -> None:
        """Name the address."""
        super().__init__(
            f"What answers at {url} is not AnkiConnect. Name its address with --url."
        )


class KeyWantedError(AnkiConnectError):
    """AnkiConnect was set up with a key, and got none or another."""

    def __init__(self) -> None:
        """Say where the key stands and how it is given."""
        super().__init__(
            "AnkiConnect asks for its key. It stands in Anki under Tools > Add-ons > "
            "AnkiConnect > Config as apiKey; give it with --key or in the environment "
            "variable BACLOFEN_QUIZ_ANKI_KEY."
        )


class PermissionDeniedError(AnkiConnectError):
    """AnkiConnect lets no program in, or somebody said no."""

    def __init__(self) -> None:
        """Say where that is set."""
        super().__init__(
            "AnkiConnect denied permission. Look in Anki under Tools > Add-ons > "
            "AnkiConnect > Config, and allow programs of this computer."
        )


_UPDATE: Final = "Update the add-on: Tools > Add-ons > Check for Updates."


class OldVersionError(AnkiConnectError):
    """The add-on speaks an older version of the protocol."""

    def __init__(self, version: object) -> None:
        """Name both versions."""
        super().__init__(
            f"AnkiConnect speaks version {version} of its protocol; {VERSION} is "
            f"needed. {_UPDATE}"
        )


class UnknownActionError(AnkiConnectError):
    """The add-on lacks an action."""

    def __init__(self, action: str) -> None:
        """Name the action."""
        super().__init__(f"AnkiConnect does not know {action}. {_UPDATE}")


class NoProfileError(AnkiConnectError):
    """Anki runs, and nobody has opened a profile."""

    def __init__(self) -> None:
        """Say what to open."""
        super().__init__("Anki shows its profiles. Open yours, and try again.")


class StrangeAnswerError(AnkiConnectError):
    """A result has another form than the protocol says."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            f"AnkiConnect answers in a form that its protocol does not know. {_UPDATE}"
        )


class RefusedError(AnkiConnectError):
    """Anki refused an action, for a reason of its own."""

    def __init__(self, action: str, reason: str) -> None:
        """Quote the reason."""
        super().__init__(f"Anki refused {action}: {reason}")
