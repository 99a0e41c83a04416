"""The newest and the most telling in four tiles, each of which leads on."""
