"""The pages that list reviews: home, archive, rankings, tags, critics, works, rubrics, articles and lists."""
