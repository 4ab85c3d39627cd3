"""The keeper of a press: one process beside those that answer. It makes the press ready and publishes."""
