"""Stand in for the pages while the records are opened, or help when they cannot be."""
