"""Damages what is kept of a log again and again; says how often it was trusted all the same.

`python -m tests.store.disk.damaged TIMES`.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.store.disk.kept import DIGEST, WAYS, keep
from tui.store.disk.cache import Cache


def trusted_when_damaged(cache: Cache, times: int) -> int:
    """Count how often a damaged file is found, with its time as before."""
    found = 0
    random = Random(7)
    for way in WAYS.values():
        keep(cache, way=way)
        whole = cache.folder.with_name("whole")
        cache.folder.rename(whole)
        for _ in range(-(-times // len(WAYS))):
            shutil.copytree(whole, cache.folder)
            damage(random.choice(sorted(cache.folder.iterdir())), random)
            found += cache.find(DIGEST) is not None
            shutil.rmtree(cache.folder)
        shutil.rmtree(whole)
    return found


def damage(path: Path, random: Random) -> None:
    """Write something else to a file, and set its time back."""
    before, data = path.stat(), path.read_bytes()
    while (damaged := mutated(data, random)) == data:
        pass  # zeros where there were some
    path.write_bytes(damaged)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def mutated(data: bytes, random: Random) -> bytes:
    """Return the data with bits turned, a part zeroed, cut, repeated or put elsewhere."""
    at, length = random.randrange(len(data)), random.randrange(1, 600)
    part = data[at : at + length]
    match random.randrange(5):
        case 0:
            return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]
        case 1:
            return data[:at] + bytes(len(part)) + data[at + len(part) :]
        case 2:
            return data[:at]
        case 3:
            return data + part
    rest = data[:at] + data[at + len(part) :]
    there = random.randrange(len(rest) + 1)
    return rest[:there] + part + rest[there:]


def main(times: str) -> None:
    with TemporaryDirectory() as folder:
        cache = Cache(Path(folder) / "program" / "indexes")
        print(f"{trusted_when_damaged(cache, int(times))} of {times} trusted")


if __name__ == "__main__":
    main(*sys.argv[1:])
