"""Manuscripts for property tests: sections in every notation, with prose full of marks, badly laid out."""

from hypothesis import strategies as st

LABELS = ("story", "visuals", "audio", "characters", "enjoyment", "overall", "dub")
PROSE = (
    "A ferry nobody wants to close.",
    "It has *two* good\nscenes and one `line of code  \nacross` lines.",
    "Fog,  \nand more fog.\\\nThe end.",
    "- a list\n- of things\n\n\n- told loosely",
    "> A quotation, 3/4 of it true.",
    "    indented  \n\n\n    code  ",
    "```\nfenced  \n\n\ncode\n```",
    "これは**「重要」**です。🎨",
    'See [the note][n] and ![fog](fog.png "Fog.").\n\n[n]: https://ferry.example',
    "::: spoiler from episode 3\n\nIt sinks. \n\n\n:::",
    "|a|b|\n|-|-|\n|1|2|",
    "<!-- a note to myself -->\nand prose beneath",
    "A footnote.[^1]\n\n[^1]: At the foot.\n\n    And more of it.",
    "***",
    "I gave the first season a 9/10, and you?",
)
SCORED = (
    "## {0}\n\nScore: {1}/10\n\n{2}",
    "## {0} ({1}/10)\n{2}",
    "{0}\n-----\n**{1} out of 10**\n\n\n{2}",
    "## {0} ##\n{2}\n\nRating: {1}/10",
    "## {0}: {1}/10\n\n{2}\n\nScore: {1}/10",
    "## {0}\n\n{0}: {1}/10 - and so on.\n\n{2}",
    "## {0}\n\n{2}\n\nIt ends. {1}/10",
    "## {0}\n\n{2}\n\nI give it {1}/10.",
    "{0}: {1}/10\n{2}",
    "**{0}** ({1}/10)\n\n{2}",
    "- {1}/10 {0}\n- and a dog\n\n{2}",
    "{0} {1}/10 Everything floats.\n\n{2}",
    "{0}~{1}\n\n{2}",
    "## {0} \n\n{2}",
)
FRONTS = (
    "",
    "---\ntitle: A Ferry\n---\n\n\n",
    "---\ntags: [fog,  boats]\nAuthor: 'Ines'\ntitle: \"Fog: a ferry\"\n# a comment\nmood: wet \n...\n",
    "---\nsummary: |\n  Two\n\n  lines.\ndate: 2025-11-16\nx_a: [1, {b: c}]\n---\n",
    "---\ndate: soon\ntitle: one\ntitle: two\n---\n# A Ferry\n",
)


@st.composite
def manuscripts(draw: st.DrawFn) -> str:
    """A front matter, a lead, and up to five sections, some of them scored twice."""
    numbers = st.sampled_from(("7", "8", "8.5", "8,5", "10", "11"))
    pieces = [draw(st.sampled_from(PROSE))] if draw(st.booleans()) else []
    for shape in draw(st.lists(st.sampled_from(SCORED), max_size=5)):
        prose = "\n\n".join(draw(st.lists(st.sampled_from(PROSE), max_size=2)))
        pieces.append(shape.format(draw(st.sampled_from(LABELS)).capitalize(), draw(numbers), prose))
    text = draw(st.sampled_from(FRONTS)) + draw(st.sampled_from(("\n\n", "\n\n\n\n", " \n \n"))).join(pieces)
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text
