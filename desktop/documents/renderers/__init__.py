"""How a document becomes a file: one module per format."""
