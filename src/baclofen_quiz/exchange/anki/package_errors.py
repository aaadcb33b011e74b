"""Why a package that a learner brings from Anki cannot be read, and what to do."""

from baclofen_quiz.errors import BaclofenQuizError

_ANEW = (
    'In Anki, choose File > Export, the format "Anki Deck Package (.apkg)" and tick '
    '"Support older Anki versions"'
)


class UnreadablePackageError(BaclofenQuizError):
    """Nothing was read from a package, and nothing of it was kept."""


class NotAPackageError(UnreadablePackageError):
    """The file is no zip archive, so no program of the Anki family wrote it."""

    def __init__(self) -> None:
        """Say which files are packages."""
        super().__init__(
            "This file is no Anki package. Choose a file that Anki exported, whose "
            "name ends in .apkg or .colpkg."
        )


class DamagedPackageError(UnreadablePackageError):
    """The archive or the database in it ends too early, or does not hold together."""

    def __init__(self) -> None:
        """Say how to get a sound one."""
        super().__init__(
            "This Anki package is damaged: it ends too early, or a part of it cannot "
            "be read. Export it from Anki anew, and wait until the file is complete."
        )


class EncryptedPackageError(UnreadablePackageError):
    """The archive is protected by a password; Anki never does that."""

    def __init__(self) -> None:
        """Say to leave the password out."""
        super().__init__(
            "This package is protected by a password. Send the file as Anki exported "
            "it, not packed anew."
        )


class NoCollectionError(UnreadablePackageError):
    """A zip archive without a collection of cards in it."""

    def __init__(self) -> None:
        """Say which files are packages."""
        super().__init__(
            "This archive holds no cards of Anki. Choose the .apkg or .colpkg file "
            "itself, not an archive that you packed."
        )


class NewerPackageError(UnreadablePackageError):
    """A newer Anki wrote it, and left only a placeholder for other programs."""

    def __init__(self) -> None:
        """Name the box to tick."""
        super().__init__(
            "This package was made by an Anki that is newer than this program, and "
            f"holds only a placeholder for others. {_ANEW}."
        )


class TooLargePackageError(UnreadablePackageError):
    """Unpacked, the collection is larger than what is read."""

    def __init__(self, megabytes: int) -> None:
        """Name the limit and the smaller export."""
        super().__init__(
            f"Unpacked, this package is larger than {megabytes} MB. Export only the "
            'deck "Baclofen quiz" from Anki, without media, and not your whole '
            "collection."
        )


class TooMuchTextError(UnreadablePackageError):
    """What is in the place of our notes is more than anybody wrote into them."""

    def __init__(self) -> None:
        """Say what to send."""
        super().__init__(
            "The notes named like ours are more, or longer, than all decks of this "
            'site. Export only the deck "Baclofen quiz" from Anki, and nothing else.'
        )


class TooManyNoteTypesError(UnreadablePackageError):
    """What a collection says of its note types is too much to be held."""

    def __init__(self) -> None:
        """Say what to send."""
        super().__init__(
            "This package lists more note types than are read, so nothing of it was. "
            'Export only the deck "Baclofen quiz" from Anki, and not your whole '
            "collection."
        )


class ForeignCollectionError(UnreadablePackageError):
    """What is in the place of the collection is no collection of Anki."""

    def __init__(self) -> None:
        """Say what to send."""
        super().__init__(
            "What this package holds is no collection of Anki: tables are missing, or "
            f"another program made them. {_ANEW}."
        )
