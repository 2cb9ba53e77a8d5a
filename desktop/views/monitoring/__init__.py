"""Keep signals and publications, and take the advice which yard to visit."""
