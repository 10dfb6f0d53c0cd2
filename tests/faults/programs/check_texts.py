"""Reads Word and PDF files without any of the app's code, and says whether each text stands in them as it was typed.

One JSON question per line on stdin: {"docx": file, "pdf": file, "pdfText": file, "typed": {word: text}, "must": [word]}. A typed
text stands between its word ("q17q") and the same with z ("z17z"). One JSON answer per line: {"checked": {...}, "wrong": [...]}.
Word: unzip tests the package, expat reads every part. PDF: qpdf checks it, poppler reads it; pdfText is what pdf.js reads in it, in
the order of its tags, and is asked where poppler, which reads by where things stand, says otherwise.
"""
import json, re, subprocess, sys, unicodedata, zipfile
import xml.etree.ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# What XML 1.0 (production 2, Char) can hold; and controls, which no reader shows.
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f]")
# White space may be broken into lines or paragraphs; the end of a page is looked for.
SPACE = re.compile(r"[^\S\f]+")
# Unicode's Default_Ignorable_Code_Point. In a PDF they may be left out, or put in by poppler to mark a direction.
IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# Unicode's noncharacters: poppler says U+FFFD for each.
NO_SIGN = re.compile("[\ufdd0-\ufdef]|[" + "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF)) + "]")


# What is drawn for a sign that no font has; what it stands for is told beside it, where poppler reads it and pdf.js does not.
BOX = "\u25a1"
# The last sign that every font of the app has.
LATIN = "\u017f"


def legal(text):
    return unicodedata.normalize("NFC", ILLEGAL.sub("", text))


def composed(text):
    """NFC, and no word on the order of marks beside one that this Python's Unicode is too old to know: the app puts them in theirs."""
    out, marks = [], []

    def settle():
        is_new = any(unicodedata.category(mark) == "Cn" for mark in marks)
        out.extend(sorted(marks) if is_new else marks)
        marks.clear()

    for sign in unicodedata.normalize("NFC", text):
        if unicodedata.combining(sign) or unicodedata.category(sign) == "Cn":
            marks.append(sign)
            continue
        settle()
        out.append(sign)
    settle()
    return "".join(out)


def word_text(path):
    told = subprocess.run(["unzip", "-tqq", path], capture_output=True, text=True)
    if told.returncode != 0:
        raise ValueError(f"unzip: {told.stdout[:200]}")
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                try:
                    tree = ET.fromstring(package.read(name))
                except ET.ParseError as error:
                    raise ValueError(f"{name}: {error}")
                if name == "word/document.xml":
                    document = tree
    parts = []
    for element in document.iter():
        if element.tag == W + "t":
            parts.append(element.text or "")
        elif element.tag in (W + "br", W + "tab", W + "p"):
            parts.append(" ")
        elif element.tag == W + "noBreakHyphen":
            parts.append("\u2011")
        elif element.tag == W + "softHyphen":
            parts.append("\u00ad")
    return "".join(parts)


def pdf_text(path):
    told = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    if "No syntax or stream encoding errors" not in told.stdout:
        raise ValueError(f"qpdf: {(told.stdout + told.stderr)[:200]}")
    read = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True)
    if read.returncode != 0:
        raise ValueError(f"pdftotext: {read.stderr[:200]}")
    return read.stdout.decode("utf-8", "surrogatepass")


def bare(kind, text):
    text = SPACE.sub("", text)
    return NO_SIGN.sub("\ufffd", IGNORABLE.sub("", text)) if kind == "pdf" else text


def runs_back(text):
    """Has signs of scripts that are drawn from right to left: poppler guesses their order from where they stand."""
    return any(unicodedata.bidirectional(sign) in ("R", "AL", "AN", "RLE", "RLO", "RLI") for sign in text) or any(
        "\u0590" <= sign <= "\u08ff" or "\ufb13" <= sign <= "\ufdff" or "\ufe6c" <= sign <= "\ufefe" or "\U00010800" <= sign <= "\U00010fff" or "\U0001e800" <= sign <= "\U0001efff"
        for sign in text
    )


def broken_after(found, typed, number, kind):
    """Whether the whole text stands there, and only the word that ends it is broken at the end of the page, anywhere in it."""
    wanted, stands = (composed(text) for text in (bare(kind, typed), found[: len(typed) + 20]))
    _, page, rest = found.partition("\f")
    ends = f"z{number}z"
    return page != "" and any(
        stands.startswith(wanted + ends[:at]) and ends[at:] in rest for at in range(1, len(ends))
    )


def reading(kind, found, word, typed, must):
    """None: nothing can be said. "": it stands as it was typed. Else what is wrong with it."""
    number = word[1:-1]
    start = found.find(word)
    end = found.find(f"z{number}z", max(start, 0))
    if start < 0:
        # a word broken over two pages is not found, but what ends the text is
        return "is not there" if must and end < 0 else None
    if end < 0 and broken_after(found[start + len(word) :], legal(typed), number, kind):
        return ""
    stands = found[start + len(word) : end] if end >= 0 else found[start : start + 80]
    if "\f" in stands:
        # what is printed at the foot of a page and the head of the next stands in the middle of it
        return None
    wanted, stands = (composed(bare(kind, text)) for text in (legal(typed), stands))
    same = sorted(stands) == sorted(wanted) if kind == "pdf" and runs_back(typed) else stands == wanted
    return "" if end >= 0 and same else f"typed {ascii(wanted)}, stands {ascii(stands)}"


def drawn(found, word, typed):
    """Whether the text stands in the order of the tags, a box in place of each sign no font has."""
    number = word[1:-1]
    start = found.find(word)
    end = found.find(f"z{number}z", start)
    if start < 0 or end < 0:
        return False
    wanted, stands = (composed(bare("pdf", text)) for text in (legal(typed), found[start + len(word) : end]))
    if runs_back(typed):
        wanted, stands = sorted(wanted), sorted(stands)
        plain = [[sign for sign in signs if sign <= LATIN] for signs in (wanted, stands)]
        return len(wanted) == len(stands) and plain[0] == plain[1] and all(s in wanted for s in stands if s != BOX)
    return len(wanted) == len(stands) and all(
        one == other or (one == BOX and other > LATIN) for one, other in zip(stands, wanted)
    )


def compare(kind, found, in_order, asked, answer):
    found, in_order = bare(kind, found), bare(kind, in_order)
    for word, typed in asked["typed"].items():
        wrong = reading(kind, found, word, typed, word in asked["must"])
        if wrong and in_order and drawn(in_order, word, typed):
            wrong = ""
        if wrong is None:
            continue
        if wrong != "is not there":
            answer["checked"][kind].append(word)
        if wrong:
            answer["wrong"].append(f"{kind} {word}: {wrong}")


for line in sys.stdin:
    asked = json.loads(line)
    answer = {"checked": {"docx": [], "pdf": []}, "wrong": []}
    for kind, read in (("docx", word_text), ("pdf", pdf_text)):
        try:
            in_order = ""
            if kind == "pdf":
                with open(asked["pdfText"], encoding="utf-8", errors="surrogatepass") as file:
                    in_order = file.read()
            compare(kind, read(asked[kind]), in_order, asked, answer)
        except ValueError as error:
            answer["wrong"].append(f"{kind}: {error}")
    print(json.dumps(answer), flush=True)
