"""Fill the city's own DOCX templates: what may stand in them, how they are checked and filled."""
