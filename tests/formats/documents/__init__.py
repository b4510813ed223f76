"""What the document formats promise."""
