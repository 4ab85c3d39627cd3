"""The lens: lists as they are for a reader who weighs the categories otherwise."""
