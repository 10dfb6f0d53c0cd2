"""Looks at databases and copies without any of the app's code. One JSON question per line on stdin, one JSON answer per line.

{"database": folder}  a copy of justera.db with its journal: version, soundness, tables, content
{"copies": folder}    every file under a copy's final name: its sum beside it, its soundness, its content
Content is a hash over every row of the tables named, which are those that hold what somebody wrote.
"""
import hashlib, json, os, shutil, sqlite3, sys, tempfile

TABLES = ["council", "meeting", "membership", "municipality", "person", "setting", "snippet"]


def look(path):
    db = sqlite3.connect(path)
    try:
        there = {name for (name,) in db.execute("select name from sqlite_schema where type = 'table'")}
        content = hashlib.sha256()
        for table in TABLES:
            if table in there:
                columns = "id, sha256, record" if table == "meeting" else "*"
                for row in db.execute(f"select {columns} from {table} order by 1, 2"):
                    content.update(json.dumps([table, *map(str, row)]).encode())
        return {
            "sound": db.execute("pragma integrity_check").fetchone()[0] == "ok"
            and not db.execute("pragma foreign_key_check").fetchall(),
            "version": db.execute("pragma user_version").fetchone()[0],
            "tables": sorted(there),
            "content": content.hexdigest(),
        }
    except sqlite3.DatabaseError as error:
        return {"sound": False, "version": -1, "tables": [], "content": str(error)}
    finally:
        db.close()


def database(folder):
    with tempfile.TemporaryDirectory() as copy:
        for name in os.listdir(folder):
            if name in ("justera.db", "justera.db-wal"):
                shutil.copy(os.path.join(folder, name), copy)
        path = os.path.join(copy, "justera.db")
        return look(path) if os.path.exists(path) else {"sound": False, "version": -1, "tables": [], "content": "none"}


def copies(folder):
    answers = []
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if not name.endswith(".db"):
            continue
        path = os.path.join(folder, name)
        try:
            with open(path + ".sha256") as beside:
                told = beside.read().split()[0]
        except (OSError, IndexError):
            told = ""
        with open(path, "rb") as file:
            actual = hashlib.sha256(file.read()).hexdigest()
        answers.append({"name": name, "summed": told == actual, **look(path)})
    return answers


for line in sys.stdin:
    asked = json.loads(line)
    answer = database(asked["database"]) if "database" in asked else copies(asked["copies"])
    print(json.dumps(answer), flush=True)
