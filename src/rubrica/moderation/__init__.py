"""The room where a comment is judged by what it says: rules that a critic keeps, names that can be mistaken for others,
and a filter that learns from decisions.

Everything here is a value and a rule that can be said in a sentence. Nothing here decides: people do.
"""

from rubrica.moderation.bayes import Likeness, Seen, likeness
from rubrica.moderation.beside import beside, said_to_be
from rubrica.moderation.names import skeleton, taken_for, unseen_in
from rubrica.moderation.rules import Rule, Slip, met, read_rules
from rubrica.moderation.said import Said, host_of
from rubrica.moderation.tokens import tokens_of

__all__ = [
    "Likeness",
    "Rule",
    "Said",
    "Seen",
    "Slip",
    "beside",
    "host_of",
    "likeness",
    "met",
    "read_rules",
    "said_to_be",
    "skeleton",
    "taken_for",
    "tokens_of",
    "unseen_in",
]
