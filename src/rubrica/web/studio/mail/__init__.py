"""The studio's room for mail: whether letters go out, to how many, and who is told of comments."""
