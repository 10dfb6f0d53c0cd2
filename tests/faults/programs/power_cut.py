"""Replays what was written to a database up to a random moment, and lets the power go there.

power_cut.py <strace output> <database before> <trials> <seed>

What had been synced is on the disk; of what had not, a random part is: nothing, a beginning, any subset, or torn at 512 bytes.
What a failed sync should have brought there is gone for good, or some of it, though whoever reads it still sees it (Rebello et al.,
"Can Applications Recover from fsync Failures?"). Each disk is then opened by Python's own SQLite and compared with what had been
acknowledged.
"""
import hashlib, json, os, random, re, shutil, sqlite3, sys, tempfile

trace, before, trials, seed = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
DB, LOG = "justera.db", "justera.db-wal"


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def events():
    """Writes, truncations, syncs and acknowledgements in the order they happened."""
    unfinished = {}
    for line in open(trace):
        pid, rest = line.split(None, 1)
        if "<unfinished ...>" in rest:
            unfinished[pid] = rest.split("<unfinished")[0]
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>(.*)", rest)
        if resumed:
            rest = unfinished.pop(pid, "") + resumed.group(1)
        call = re.match(r"(\w+)\((\d+)<([^>]*)>(.*)", rest)
        if not call:
            continue
        name, fd, path, args = call.groups()
        file = os.path.basename(unhex(path).decode() if path.startswith("\\x") else path)
        if name == "write" and fd == "1":
            for revision in re.findall(r"saved (\d+)\n", unhex(re.search(r'"((?:\\x..)*)"', args).group(1)).decode()):
                yield ("saved", None, int(revision))
        elif file in (DB, LOG):
            failed = args.endswith("(INJECTED)\n") or args.endswith("(INJECTED)")
            if failed and "sync" not in name:
                yield ("refused", file)
            elif name == "pwrite64":
                data, size, at = re.search(r'"((?:\\x..)*)"(?:\.\.\.)?, (\d+), (\d+)\)', args).groups()
                assert len(unhex(data)) == int(size), "strace cut a write short"
                yield ("write", file, int(at), unhex(data))
            elif name == "ftruncate":
                yield ("truncate", file, int(re.search(r", (\d+)\)", args).group(1)))
            elif "sync" in name:
                yield ("lost" if failed else "sync", file)


def apply(disk, event):
    file = disk.setdefault(event[1], bytearray())
    if event[0] == "write":
        at, data = event[2], event[3]
        file.extend(b"\0" * (at - len(file)))
        file[at : at + len(data)] = data
    elif len(file) > event[2]:
        del file[event[2] :]
    else:
        file.extend(b"\0" * (event[2] - len(file)))


def survivors(pending, rng):
    fate = rng.choice(["none", "beginning", "subset", "torn"])
    if fate == "none":
        return []
    if fate == "beginning":
        return pending[: rng.randrange(len(pending) + 1)]
    kept = [event for event in pending if rng.random() < (0.5 if fate == "subset" else 0.7)]
    if fate == "subset":
        return kept
    torn = lambda e: e[:3] + (e[3][: rng.randrange(len(e[3]) + 1) // 512 * 512],)
    return [torn(e) if e[0] == "write" and rng.random() < 0.3 else e for e in kept]


def look(folder):
    db = sqlite3.connect(os.path.join(folder, DB))
    try:
        if db.execute("pragma integrity_check").fetchone()[0] != "ok":
            return None
        revision, sha256, record = db.execute("select revision, sha256, record from meeting where id = 'exempel-1'").fetchone()
        whole = hashlib.sha256(record.encode()).hexdigest() == sha256
        told = revision == 1 or json.loads(record)["place"] == f"revision {revision}"
        return revision if whole and told else None
    except sqlite3.DatabaseError:
        return None
    finally:
        db.close()


all_events = list(events())
base = open(before, "rb").read()
rng = random.Random(seed)
lost = corrupt = most = 0
for _ in range(trials):
    disk, pending, acknowledged = {DB: bytearray(base)}, {}, 0
    for event in all_events[: rng.randrange(1, len(all_events))]:
        if event[0] == "saved":
            acknowledged = event[2]
        elif event[0] == "sync":
            for written in pending.pop(event[1], []):
                apply(disk, written)
        elif event[0] == "lost":
            pending[event[1]] = [written for written in pending.get(event[1], []) if rng.random() < 0.3]
        elif event[0] != "refused":
            pending.setdefault(event[1], []).append(event)
    for written in pending.values():
        for event in survivors(written, rng):
            apply(disk, event)
    with tempfile.TemporaryDirectory() as folder:
        for file, data in disk.items():
            open(os.path.join(folder, file), "wb").write(data)
        revision = look(folder)
    if revision is None:
        corrupt += 1
    elif revision < acknowledged:
        lost += 1
        most = max(most, acknowledged - revision)
saves = sum(event[0] == "saved" for event in all_events)
moved = sum(event[0] == "write" and event[1] == DB for event in all_events)
failed = sum(event[0] in ("lost", "refused") for event in all_events)
print(json.dumps({"saves": saves, "failed": failed, "moved": moved, "trials": trials, "lost": lost, "most": most, "corrupt": corrupt}))
