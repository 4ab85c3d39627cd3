"""The room where readers' scores are looked at together: how they are spread, how far readers stand from the critic,
and which of them wait because they came in a burst.

Everything here is whole numbers, exact fractions and a rule that can be said in a sentence. No rule changes a score,
the critic's least of all.
"""

from rubrica.readership.bursts import MANY, Burst, Day, judge, unusual
from rubrica.readership.coming_true import came_true
from rubrica.readership.differing import Difference, difference
from rubrica.readership.tally import Tally

__all__ = ["MANY", "Burst", "Day", "Difference", "Tally", "came_true", "difference", "judge", "unusual"]
