"""Putting it together: settings, addresses, the web server's entry, and how an archive is opened."""
