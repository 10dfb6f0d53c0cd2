"""Says what is wrong with file names, by Python's own knowledge of Windows and by making the files. {"folder": f, "names": [...]} a line."""
import json, os, pathlib, sys, unicodedata, warnings

warnings.simplefilter("ignore")
# learn.microsoft.com, "Naming Files, Paths, and Namespaces"; Python's list leaves out the two of the console
CONSOLE = {"CONIN$", "CONOUT$"}


def fault(name, folder):
    path = pathlib.PureWindowsPath(name)
    if path.name != name or path.drive or path.root or len(path.parts) != 1:
        return "is more than a name"
    if path.is_reserved() or name.split(".")[0].rstrip(" ").upper() in CONSOLE:
        return "is a device"
    if any(sign in '<>:"/\\|?*' or ord(sign) < 32 for sign in name):
        return "has a sign Windows forbids"
    if name[-1] in ". ":
        return "ends in a dot or a space"
    if len(name.encode("utf-16-le", "surrogatepass")) // 2 > 120:
        return "is longer than 120"
    if any(unicodedata.category(sign) in ("Cc", "Cs") or "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in name):
        return "has what cannot be seen"
    if unicodedata.normalize("NFC", name) != name:
        return "is not NFC"
    try:
        made = os.path.join(folder, name)
        open(made, "xb").close()
        found = os.listdir(folder)
        os.unlink(made)
    except (OSError, ValueError) as error:
        return f"cannot be made: {error}"
    return None if found == [name] else f"came back as {found}"


for line in sys.stdin:
    asked = json.loads(line)
    wrong = []
    for name in asked["names"]:
        why = "is empty" if name == "" else fault(name, asked["folder"])
        if why:
            wrong.append(f"{ascii(name)} {why}")
    # two names that differ in case only are one file on Windows
    folded = [unicodedata.normalize("NFC", name).casefold() for name in asked["names"]]
    print(json.dumps({"wrong": wrong, "alike": len(folded) - len(set(folded))}), flush=True)
