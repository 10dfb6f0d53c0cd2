"""LibreOffice's warm listener: one soffice for the whole run, driven over a pipe. With the Python that has LibreOffice's `uno`.

Reads lines "source<TAB>target" and answers "ok" when the target is written as tagged PDF, or "error: ...".
Argument: an own profile folder.
"""

import os
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    return PropertyValue(Name=name, Value=content)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.05)
    raise SystemExit("LibreOffice does not listen")


def convert(desktop, source, target):
    document = desktop.loadComponentFromURL(pathlib.Path(source).as_uri(), "_blank", 0, (value("Hidden", True),))
    try:
        tagged = uno.Any("[]com.sun.star.beans.PropertyValue", (value("UseTaggedPDF", True),))
        filters = (value("FilterName", "writer_pdf_Export"), value("FilterData", tagged))
        document.storeToURL(pathlib.Path(target).as_uri(), filters)
    finally:
        document.close(True)


profile = pathlib.Path(sys.argv[1]).as_uri()
pipe = f"justera-bench-{os.getpid()}"
flags = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile}", f"--accept=pipe,name={pipe};urp;"]
office = subprocess.Popen(["soffice", *flags], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
context = connect(pipe)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
print("ready", flush=True)
for line in sys.stdin:
    try:
        convert(desktop, *line.rstrip("\n").split("\t"))
        print("ok", flush=True)
    except Exception as error:
        print(f"error: {error}", flush=True)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(20)
