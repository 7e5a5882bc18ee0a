"""Loads a library that nothing is linked to, so that no build can see that it is needed."""

import ctypes

if __name__ == "__main__":
    ctypes.CDLL("libpq.so.5")
