"""How much is read of a file that somebody else made."""

LARGEST_UPLOAD = 10_000_000
"""Bytes of one file."""
MOST_QUESTIONS = 10_000
"""Questions of one file."""
MOST_LINES = 200_000
"""Lines of one text."""
LONGEST_TEXT = 20_000
"""Characters of one text."""
MOST_TAGS = 1_000
"""Tags of one text."""
MOST_SIGNS = 70_000
"""Signs of one file that begin an answer, of each sort."""
MOST_MARKED_UP = 5_000_000
"""Characters of marked-up texts of one file; 10,000 questions have 4 million."""
MOST_DIGITS = 15
"""Digits of a number before its point, and behind it."""
LONGEST_NAME = 100
"""Characters of an id that is kept as it is."""
MOST_MEMBERS = 2_000
"""Members of one archive."""
LARGEST_MEMBER = 10_000_000
"""Bytes of one member, unpacked."""
LARGEST_UNPACKED = 50_000_000
"""Bytes of all members together, unpacked."""
