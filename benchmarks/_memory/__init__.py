"""What the benchmark of the translation memory is made of."""
