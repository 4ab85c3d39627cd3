"""All checks, in the order in which their remarks are made. Each takes a reading and yields faults."""

from rubrica.review.checks.front_matter import check_dates, check_ending, check_keys
from rubrica.review.checks.headings import check_jumps, check_repeats
from rubrica.review.checks.links import check_links
from rubrica.review.checks.overall import check_overall, check_range, check_word
from rubrica.review.checks.pictures import check_alt_texts, check_captions
from rubrica.review.checks.policy import check_policy_claim
from rubrica.review.checks.prose import check_prose, check_reasons
from rubrica.review.checks.scores import (
    check_limits,
    check_mixed,
    check_off_scale,
    check_off_step,
    check_open,
    check_other_maximum,
    check_twice,
    check_unclear,
    check_unknown,
)
from rubrica.review.checks.spoilers import check_marks
from rubrica.review.checks.text import check_empty

CHECKS = (
    check_empty,
    check_keys,
    check_ending,
    check_dates,
    check_repeats,
    check_jumps,
    check_limits,
    check_off_scale,
    check_off_step,
    check_unclear,
    check_open,
    check_twice,
    check_mixed,
    check_other_maximum,
    check_unknown,
    check_reasons,
    check_prose,
    check_overall,
    check_range,
    check_word,
    check_policy_claim,
    check_alt_texts,
    check_captions,
    check_links,
    check_marks,
)
