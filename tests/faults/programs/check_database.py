"""Looks at databases without any of the app's code. One folder per line on stdin, one JSON answer per line on stdout.

Works on a copy of the file and its log, so that what the next start of the app will find is not touched.
"""
import hashlib, json, os, shutil, sqlite3, sys, tempfile

for line in sys.stdin:
    folder = line.rstrip("\n")
    with tempfile.TemporaryDirectory() as copy:
        for name in os.listdir(folder):
            if name.startswith("justera.db"):
                shutil.copy(os.path.join(folder, name), copy)
        db = sqlite3.connect(os.path.join(copy, "justera.db"))
        answer = {"sound": db.execute("pragma integrity_check").fetchone()[0] == "ok"
                  and not db.execute("pragma foreign_key_check").fetchall(), "meetings": {}}
        for id, revision, sha256, record in db.execute("select id, revision, sha256, record from meeting"):
            answer["meetings"][id] = {
                "revision": revision,
                "whole": hashlib.sha256(record.encode()).hexdigest() == sha256,
                "place": json.loads(record)["place"],
                "record": json.loads(record),
                "logged": db.execute("select max(revision) from meeting_change where meeting_id = ?", (id,)).fetchone()[0],
            }
        db.close()
    print(json.dumps(answer), flush=True)
