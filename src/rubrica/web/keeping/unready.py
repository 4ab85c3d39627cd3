"""Why a press cannot be served."""


class UnreadyError(Exception):
    """What stands in the way, and what to do: another attempt would end the same way."""
