"""Whether what people wrote agrees with the monographs: S35, S36 and S37.

The rules of ``flaws`` judge how an item is built; these judge what it says, and accuse
only where a sentence of the monograph can be shown that says otherwise.
"""

from baclofen_quiz.items.agreement.checking import check_agreement

__all__ = ["check_agreement"]
