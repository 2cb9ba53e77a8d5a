"""Give a template the words of the built-in papers, place by place."""
