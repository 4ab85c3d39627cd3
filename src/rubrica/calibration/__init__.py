"""The room where a critic's scores are looked at together: how they are spread, whether they have drifted, what carried
them, which words stand beside them, in which order equal ones stand, and which are due for another viewing.

Everything here is a frozen value, exact numbers and a rule that can be said in a sentence. No rule changes a score.
"""

from rubrica.calibration.carrying import Carried, carried
from rubrica.calibration.drift import Drift, TooFew, drift
from rubrica.calibration.medians import Middle, middle
from rubrica.calibration.ordering import Answer, Placed, next_pair, order
from rubrica.calibration.rewatching import Due, Watched, due
from rubrica.calibration.wording import Told, beside
from rubrica.calibration.words import words_of

__all__ = [
    "Answer",
    "Carried",
    "Drift",
    "Due",
    "Middle",
    "Placed",
    "Told",
    "TooFew",
    "Watched",
    "beside",
    "carried",
    "drift",
    "due",
    "middle",
    "next_pair",
    "order",
    "words_of",
]
