"""The words of the field as frozen values: documents, segments, targets, terms, findings. No I/O, no third party."""
