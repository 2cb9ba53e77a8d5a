"""Ask for the password of protected records."""
