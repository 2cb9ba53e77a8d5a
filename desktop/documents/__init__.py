"""The papers: plain data in, blocks, then the bytes of a DOCX or a PDF."""
