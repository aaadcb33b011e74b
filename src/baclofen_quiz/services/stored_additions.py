"""The additions of an installation, from its database.

While nobody adds anything a look costs one query for one number.
"""

from baclofen_quiz.items.status import ItemMark, Status
from baclofen_quiz.services.additions import AddedFile, AddedPicture, Additions
from baclofen_quiz.store.database import Database, Store
from baclofen_quiz.store.queries import bank_additions, bank_version


class StoredAdditions:
    """Reads the additions again when their number was raised; for any thread.

    A database that is ``pictured`` has a table of pictures.
    """

    def __init__(self, database: Database, *, pictured: bool = True) -> None:
        """Remember the database; nothing is asked yet."""
        self._database = database
        self._pictured = pictured
        self._standing = (0, Additions())

    def now(self) -> Additions:
        """Give the additions as they stand.

        Raises:
            StoreUnavailable: the database failed.
        """
        known, additions = self._standing
        with self._database.reading() as store:
            number = bank_version.number(store)
            if number != known:
                additions = _read(store, pictured=self._pictured)
                self._standing = (number, additions)
        return additions

    def text(self, file: AddedFile) -> str:
        """Give the text of a file.

        Raises:
            StoreUnavailable: the database failed.
        """
        with self._database.reading() as store:
            return bank_additions.text_of(store, file.stem, file.digest)

    def picture(self, digest: str) -> bytes | None:
        """Give what is in a picture.

        Raises:
            StoreUnavailable: the database failed.
        """
        if not self._pictured:
            return None
        with self._database.reading() as store:
            return bank_additions.picture_data(store, digest)


def _read(store: Store, *, pictured: bool) -> Additions:
    pictures = bank_additions.pictures(store) if pictured else []
    return Additions(
        tuple(AddedFile(*row) for row in bank_additions.files(store)),
        tuple(
            ItemMark(row.item_id, Status(row.status) if row.status else None, tags)
            for row in bank_additions.marks(store)
            for tags in (tuple(row.tags),)
        ),
        tuple(AddedPicture(*row) for row in pictures),
    )
