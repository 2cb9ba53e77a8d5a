"""What each paper says: input data turned into blocks."""
