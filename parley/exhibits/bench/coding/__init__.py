"""Whether what is said of a package hangs on who coded the statements."""
