"""How HTML is read and written: tokens, open elements, runs of text, attributes, encodings."""
