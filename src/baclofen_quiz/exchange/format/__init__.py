"""What all formats share: a question as anybody writes one, limits, losses, the law.

This package knows no format. A reader turns bytes into ``Asked`` questions, and
``made`` turns those into items: the same ids, options and problems in every format.
"""
