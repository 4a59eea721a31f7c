"""Has LibreOffice accept or reject all tracked changes: settle.py PROFILE SOURCE TARGET AcceptAllTrackedChanges|RejectAllTrackedChanges"""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

profile, source, target, command = sys.argv[1:5]
pipe = "tom" + str(os.getpid())
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "-env:UserInstallation=" + profile, "--accept=pipe,name=" + pipe + ";urp;"]
)


def named(name, value):
    pair = PropertyValue()
    pair.Name = name
    pair.Value = value
    return pair


try:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(240):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(0.25)
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(source, "_blank", 0, (named("Hidden", True),))
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    document.storeToURL(target, (named("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
finally:
    if office.poll() is None:
        office.kill()
