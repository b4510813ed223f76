"""Word documents: the package as one text, its paragraphs, their runs, and how runs are written."""
