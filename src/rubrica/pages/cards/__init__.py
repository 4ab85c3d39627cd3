"""Share cards: a review's title, scores and overall as one picture."""
