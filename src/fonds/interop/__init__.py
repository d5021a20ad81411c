"""Speaking to programs: formats and protocols."""
