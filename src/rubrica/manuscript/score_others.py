"""Words that say a number is somebody else's, another work's, another time's, or no score at all."""

from __future__ import annotations

from rubrica.manuscript.late import late

_SITES = (
    r"imdb|mal|myanimelist|anilist|kitsu|metacritic|metascore|rotten(?: tomatoes)?|letterboxd|goodreads|steam|anidb"
)
_CROWD = r"users?|readers?['’]?|viewers?|audiences?|critics|community|voters?|the (?:site|internet|world)"
_MANY = (
    r"fans?|votes?|polls?|elsewhere|everyone|everybody|people|most|others?|friends?['’]?|average[sd]?|consensus|press"
)
_WORKS = (
    r"(?:first|second|third|fourth|last|previous|earlier|other|next) (?:seasons?|series|films?|movies?|parts?|books?|"
    r"games?|albums?|one|work|half|arc|cour)|seasons? (?:\d+|one|two|three)|predecessors?|prequels?|sequels?|manga|"
    r"novels?|original|remake|source material|episodes?|eps?|chapters?|volumes?"
)
_TIMES = (
    r"back then|at the time|last (?:year|time|month|week|summer|winter)|years? ago|used to|originally|initially|"
    r"previously|first (?:time|watch|viewing|impression|read|review)|"
    r"(?:my|an) (?:last|earlier|previous|old) review|before|once|formerly|in (?:19|20)\d\d"
)
_SAYS = (
    r"says?|said|thinks?|thought|claims?|promises?|insists?|believes?|calls?|writes?|wrote|swears?|told|tells|according"
)
_PERSON = r"he|she|they|who|(?:(?:my|his|her|their|our|the|a|an) )(?!story|plot|show|series|film|art|music)\w+"

CROWD = late(rf"(?i)\b(?:{_SITES}|{_CROWD})\b")
"""Sites and crowds."""

FOREIGN = late(rf"(?i)\b(?:{_SITES}|{_CROWD}|{_WORKS}|{_TIMES}|compar\w+|vs\.?|versus)\b")
"""In a heading: what stands below is about something else."""

ELSEWHERE = late(rf"(?i)\b(?:{_SITES}|{_CROWD}|{_MANY}|{_WORKS}|{_TIMES}|compar\w+|vs\.?|versus)\b")
"""Everything that is not this work, scored by this critic, now."""

AFTER = late(
    rf"(?i)[\s)\],]*(?:\(\s*|(?:on|at|by|from|says?|among|according to)\s+)(?:the\s+|its\s+)?(?:{_SITES}|{_CROWD})\b"
    rf"|\s+(?:{_SITES})\b"
)
"""Right behind a number: whose it is."""

DAY = late(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|"
    r"november|december)s?\b"
)
"""Behind a number: it is a date."""

COUNTED = late(r"(?i)\d\s*(?:votes?|ratings?|reviews?|reviewers?|users?|voters?|members?)\b")
"""Behind a number: how many people have given it."""

HEARSAY = late(rf"(?i)\b(?:{_PERSON})\b[^.!?]{{0,60}}?\b(?:{_SAYS})\b")
"""Somebody says so."""

SAYS = late(r"(?i)[,–—-]\s*(?:says?|said|writes?|wrote|according)\b")
"""Behind what is said: who says so."""

TIMES = late(rf"(?i)\b(?:{_TIMES}|when it (?:was|came|aired)|when i (?:was|first))\b")
"""Not now."""

MIGHT = late(
    r"(?i)\b(?:(?:would|could|might|should|may) (?:have|be)|had (?:it|they|the|she|he|this|there)|if|unless|without|"
    r"wish\w*|wanted|(?<!\bi['’]m )(?<!\bi am )going to|tempted|expect\w*|predict\w*)\b|"
    r"\A(?:cut|drop|remove|lose|fix|trim|add|swap|take|give)\b.*\band\b"
)
"""What is not so, but might be."""

NOT_QUITE = late(
    r"(?i)\b(?:almost|nearly|close to|near|not|never|cannot|anything|nothing|than|short of|instead|rather|between|"
    r"above|below|under|over|beyond|up to|at (?:most|least))\b|n['’]t\b"
)
"""What is said not to be so, or only nearly."""
