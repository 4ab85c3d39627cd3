"""Comparisons with peers and limits. They print ratios and assert nothing."""
