"""Papers that are set sheet by sheet: posters, cards, tickets."""
