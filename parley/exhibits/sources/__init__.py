"""What everything rests on, where nothing was found, how firm the coding is."""
