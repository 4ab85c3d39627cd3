"""From rows to the published folder: a source that asks the database, and the publisher that follows its changes."""
