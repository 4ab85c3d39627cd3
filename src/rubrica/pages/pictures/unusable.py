"""What stands in a picture's way, as one sentence for the critic."""


class Unusable(ValueError):
    """The picture cannot be used; the sentence says why and what to do."""
