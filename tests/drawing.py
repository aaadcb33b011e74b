"""A picture to look at, drawn by hand: a curve that rises and falls."""

import struct
import zlib

WIDTH, HEIGHT = 320, 120


def curve() -> bytes:
    """Draw the curve as a PNG in shades of grey."""
    tops = [10 + (x - 160) * (x - 160) * 90 // 25_600 for x in range(WIDTH)]
    rows = (
        b"\0" + bytes(40 if abs(y - top) < 3 else 235 for top in tops)
        for y in range(HEIGHT)
    )
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    parts = (
        _chunk(b"IHDR", head),
        _chunk(b"IDAT", zlib.compress(b"".join(rows))),
        _chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    sum_of_all = struct.pack(">I", zlib.crc32(name + data))
    return struct.pack(">I", len(data)) + name + data + sum_of_all
