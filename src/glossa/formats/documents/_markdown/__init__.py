"""The parts of the Markdown format."""
