"""The pictures of the example press, as code: flat shapes in few colours, like cut paper."""
