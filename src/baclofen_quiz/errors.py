"""The root of the project's errors; each case is a small class where it arises."""


class BaclofenQuizError(Exception):
    """Something a user can mend; ``str()`` is the whole sentence shown to them."""
