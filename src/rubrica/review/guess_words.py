"""How critics say in English that others will score otherwise than they do."""

from __future__ import annotations

from rubrica.manuscript.late import late

_PEOPLE = r"(?:people|viewers|readers|players|listeners|critics|reviewers|audiences|fans|visitors|diners)"
_OF_THEM = rf"(?: {_PEOPLE}| others| of you)?"
_WHO = (
    rf"(?:(?<!the )\bothers?|\bother {_PEOPLE}|\bmost{_OF_THEM}|\bmany{_OF_THEM}|\bsome{_OF_THEM}|\bpeople|"
    r"\bevery(?:one|body) else|\b(?:you|readers|viewers|players|listeners))"
)
_SURE = r"(?:may|might|will|would|could|can|are (?:likely|bound|sure|going) to)"
_WELL = r"(?: (?:well|probably|possibly|perhaps|likely|certainly|surely|very|also|still|even|simply|rightly|have))*"
_MAY = rf"(?:(?: (?:probably|certainly|surely))? {_SURE}|[’'](?:ll|d)){_WELL}"
_OTHERS_MAY = rf"(?P<who>{_WHO}){_MAY} (?:disagree and )?"
_MOST = r"(?:most|many|others?|other \w+|yours?)\b"
_SCORE = r"(?:rated?|scored?|rank(?:ed)?|mark(?:ed)?|graded?)"
_LIKE = rf"(?:liked?|loved?|enjoy(?:ed)?|valued?|appreciated?|think|thought|get|got|find|found|{_SCORE})"
_MORE = r"(?P<how>more highly|more kindly|more|better|higher|less highly|less|lower|worse)"
_KIND = r"(?P<how>kinder|more (?:generous|forgiving)|harsher|stricter|less (?:kind|generous|forgiving))"
_MUCH = r"(?:an? )?(?:lot |bit |little |much |far |even )?"
_WHAT = r"(?P<what>(?: [^\s.,;:!?]+){0,7}?)"
_SCORES = r"(?:scores?|ratings?|numbers?|marks?)"
_DID = r"(?:do|did|have|was|am|can|could|will|would|(?:gave|give|rated?|scored?|liked?)(?: it| this)?)"
_THAN_ME = (
    rf" than (?:mine|(?:I|me)(?: {_DID})?(?: here| this time)?)"
    r"(?=\s*(?:[.,;:!?)…—–-]|$|but\b|and\b|because\b|since\b))"
)
_WITH_ME = r"(?! with (?!me\b|my|mine|this|that|it\b|these|the (?:scores?|numbers?|verdict)))"

OTHERWISE = late(
    rf"(?i){_WHO}{_MAY} (?:disagree{_WITH_ME}|not agree\b|(?:see|hear) (?:it|this|that|things) (?:quite |very )?"
    r"(?:differently|otherwise)(?! from| in\b| at\b)|(?:feel|think) (?:quite |very )?(?:differently|otherwise)|"
    r"beg to differ)"
    rf"|\bnot every(?:one|body) {_SURE} (?:agree|share|see (?:it|this) (?:this|that|my) way)"
    rf"|\bfew(?: {_PEOPLE})? {_SURE} agree\b"
    r"|\bmileage (?:may|might|will|can|could)(?: \w+)? vary\b|\bymmv\b"
    rf"|\b(?:opinions?|tastes?|views?|verdicts?|scores?|ratings?)(?: \w+){{0,5}}? {_SURE}"
    r"(?: \w+)? (?:differ|vary|be (?:divided|split))\b"
    rf"|\b(?:may|might|will|is (?:likely|bound|sure|going) to)(?: \w+)? (?:divide|split) (?:opinions?|{_PEOPLE})\b"
    r"|\bI(?: am|[’']m| may be| might be| suspect I am| expect to be)(?: \w+)? in (?:the|a) minority\b"
)
"""Only that they will differ."""

COMPARED = (
    late(
        rf"(?i){_OTHERS_MAY}{_LIKE}{_WHAT} {_MORE}(?: of(?: [^\s.,;:!?]+){{1,4}}?)?"
        rf"(?: (?:out of|from) [\w ]{{1,30}}?)?{_THAN_ME}"
    ),
    late(rf"(?i){_OTHERS_MAY}{_SCORE}{_WHAT} {_MUCH}(?P<how>more highly|higher|lower)\b(?! than)"),
    late(
        rf"(?i){_OTHERS_MAY}(?:think|feel|find|say|believe|argue)(?: that)?{_WHAT} "
        rf"deserves? {_MUCH}{_MORE}"
        rf"(?=\s*(?:[.,;:!?)…—–-]|$|(?:{_SCORES}|points?|than|for|on|here|but|and)\b))"
    ),
    late(
        rf"(?i){_OTHERS_MAY}(?:give|gave|award){_WHAT} {_MUCH}"
        rf"(?P<how>higher|lower|better|worse|more|less)\b(?: {_SCORES}| points?)?(?! than (?!I\b|me\b|mine\b))"
    ),
    late(
        rf"(?i){_OTHERS_MAY}be {_MUCH}{_KIND}"
        rf"(?:{_THAN_ME}| (?:to|on|about|with|towards?|by)(?P<what>(?: [^\s.,;:!?]+){{1,7}}))"
    ),
    late(
        rf"(?i)\b(?P<who>your|others[’']|most people[’']s|readers[’']) (?:own )?{_SCORES}(?P<what>(?: \w+){{0,5}}?) "
        r"(?:may|might|will|would)(?: \w+)? be (?P<how>higher|lower|kinder|harsher)\b"
    ),
)
"""Others will score `how`."""

TURNED = (
    late(
        r"(?i)\bI(?: am|[’']m| was| may be| might be| suspect (?:that )?I am| think I am)(?: \w+)? "
        rf"{_KIND}{_WHAT} than {_MOST}"
    ),
    late(
        r"(?i)\bI(?: will| would| may| might| probably| likely| (?:suspect|think|expect|guess)(?: that)? I)+(?: have)? "
        rf"{_LIKE}{_WHAT} {_MORE} than {_MOST}"
    ),
    late(
        rf"(?i)\bmy {_SCORES}(?P<what>(?: \w+){{0,5}}?) (?:is|are|will be|may be|might be)(?: \w+)? "
        rf"(?P<how>higher|lower|kinder|harsher) than {_MOST}"
    ),
)
"""The critic scores `how`, and others the other way."""

LESS = late(r"(?i)less|lower|worse|harsher|stricter")
"""What is lower of all that `how` says."""

DOUBTED = late(
    r"(?i)\b(?:no(?:body| one)?|none|hardly|doubt|never|neither|(?:cannot|can[’']t) imagine|"
    r"don[’']t (?:think|expect|believe)|if|unless|who|whoever)\b"
)
"""A sentence that says so of nobody, or only of those who."""

SOME = late(r"(?i)some|many")
"""Of some it is always true that they like a thing more."""

PERSON = late(r"(?i)\b(?:him|her|he|she|his|me|you|us|each)\b")
"""What is liked is somebody."""

WHOLE = late(
    r"(?i)\b(?:this|the|it as a|as a) (?:show|series|film|movie|anime|book|novel|game|album|season|record|whole)\b|"
    r"\boverall\b"
)

HINTS = {
    "agree": ("agree",), "differ": ("differently", "to differ", "y differ", "t differ", "l differ"),
    "otherwise": ("otherwise",), "mileage": ("mileage",), "ymmv": ("ymmv",), "minority": ("minority",),
    "than ": ("than i", "than me", "than mi", "than mo", "than ma", "than ot", "than yo"), "deserve": ("deserve",),
    "highe": ("higher",), "highl": ("highly",), "lower": ("lower",), "kinder": ("kinder",), "harsher": ("harsher",),
    "stricter": ("stricter",), "generous": ("generous",), "forgiving": ("forgiving",), "less kind": ("less kind",),
    "vary": ("l vary", "y vary", "t vary"), " divide": (" divide",), " split": (" split",),
}  # fmt: skip
"""In small letters: a sentence that says any of this holds one of these. Where a key is not, none of its values is."""
