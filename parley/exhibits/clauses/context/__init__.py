"""What stands around a clause: events, experts on its issue, headings of signed agreements."""
