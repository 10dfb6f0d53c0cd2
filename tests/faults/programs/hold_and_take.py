"""One of two that open a database in the same instant: holds the reader's lock of SQLite's, then asks for the writer's."""

import fcntl
import json
import struct
import sys

# https://www.sqlite.org/src/file/src/os.h, PENDING_BYTE, SHARED_FIRST, SHARED_SIZE
SHARED_FIRST = 0x40000000 + 2
SHARED_SIZE = 510

file = None


def lock(kind):
    fcntl.fcntl(file, fcntl.F_SETLK, struct.pack("hhqqi4x", kind, 0, SHARED_FIRST, SHARED_SIZE, 0))
    return True


for line in sys.stdin:
    verb, _, path = line.strip().partition(" ")
    if verb == "hold":
        file = open(path, "r+b")
        print(json.dumps(lock(fcntl.F_RDLCK)), flush=True)
    elif verb == "take":
        try:
            print(json.dumps(lock(fcntl.F_WRLCK)), flush=True)
        except OSError:
            print(json.dumps(False), flush=True)
    elif verb == "leave":
        file.close()
        print(json.dumps(True), flush=True)
