"""The process that people run: published pages from memory, every other request to the web application."""
