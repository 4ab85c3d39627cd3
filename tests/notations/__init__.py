"""Review texts in every notation critics use, labelled by hand with the scores a careful reader would take from them.

The shapes and their proportions follow a count over 626 real reviews; works and sentences are invented. A number that
must not be read counts as much as one that must: `false friend` texts hold nothing else.
"""
