"""When the water comes."""
