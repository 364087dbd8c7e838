"""The warehouse in a browser: `onrecord browse`, a web application for this machine."""
