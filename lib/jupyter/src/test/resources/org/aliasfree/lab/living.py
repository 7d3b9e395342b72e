"""A kernel that lives while its library is replaced: prints one line per cell, waits for one."""

import subprocess
import sys

from jupyter_client.manager import start_new_kernel

LATER = [
    'org.aliasfree.signal.Require.that(true, "unused"); System.out.print("ours");',
    "System.out.print(new org.jtransforms.fft.DoubleFFT_1D(8) != null);",
    'System.out.print(ClassLoader.getSystemResource("fresh.txt") != null);',
]


def run(client, code):
    client.execute_interactive(code, timeout=60, output_hook=show)
    print(flush=True)


def show(message):
    content = message["content"]
    if message["msg_type"] in ("stream", "error"):
        print(content.get("text", content.get("evalue")).replace("\n", " "), end="")


manager, client = start_new_kernel(
    kernel_name="java",
    startup_timeout=120,
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    run(client, 'System.out.print("started");')
    sys.stdin.readline()
    for code in LATER:
        run(client, code)
    manager.restart_kernel()
    client.wait_for_ready(timeout=60)
    for code in LATER:
        run(client, code)
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
