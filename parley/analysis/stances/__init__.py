"""What an actor's cell on a clause says, and on which statement it rests."""
