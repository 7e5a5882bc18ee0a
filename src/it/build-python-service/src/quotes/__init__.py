"""A quotation for every visitor."""
