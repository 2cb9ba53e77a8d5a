"""Lead through what is best decided at the first start; it can be looked at again at any time."""
