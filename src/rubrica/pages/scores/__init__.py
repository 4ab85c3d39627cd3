"""Scores as they are shown: numbers with ticks, the radar, how an overall is made, how scores spread."""
