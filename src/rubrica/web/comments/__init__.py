"""Comments: what readers say under a review, who decides about it, and the addresses that nobody else sees."""
