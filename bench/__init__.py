"""Measures import and search on 50,000 records made from the real samples: `python -m bench`."""
