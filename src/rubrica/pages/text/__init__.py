"""From a review to the HTML of its text: sections, prose, passages that stay closed, figures, footnotes."""
