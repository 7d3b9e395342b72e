"""How two notebooks differ: sources, metadata and texts exactly, pictures and sounds nearly.

A picture may differ in a few pixels where another system draws letters differently, a sound in the
last bit. Outputs of cells tagged `volatile` (times, versions, memory) are not compared.
"""

import array
import base64
import io
import re
import sys

from PIL import Image, ImageChops

PIXEL_STEP = 32  # of 255: less is a shade, not another drawing
PIXEL_SHARE = 0.01  # of the pixels of a picture: the rims of letters
SOUND_STEP = 2  # of 32768: rounding
EMBEDDED = re.compile(r"data:(image/png|audio/wav);base64,([A-Za-z0-9+/=\s]+)")


def differences(made, there):
    """Returns a sentence for each cell of ``there`` that is not as ``made`` would have it."""
    found = []
    if made.metadata != there.metadata:
        found.append("the notebook's metadata differ")
    if [cell.id for cell in made.cells] != [cell.get("id") for cell in there.cells]:
        extra = {c.get("id") for c in there.cells} ^ {c.id for c in made.cells}
        return found + [f"the cells are others: {', '.join(sorted(map(str, extra))) or 'order'}"]
    for new, old in zip(made.cells, there.cells):
        if reason := cell_difference(new, old):
            found.append(f"cell {new.id}: {reason}")
    return found


def cell_difference(new, old):
    """Returns how a cell differs, in words, or None."""
    for key in ("cell_type", "source", "metadata"):
        if new[key] != old[key]:
            return f"{key} differs"
    if new.cell_type != "code" or "volatile" in new.metadata.get("tags", []):
        return None
    if new.execution_count != old.execution_count:
        return "execution_count differs"
    if len(new.outputs) != len(old.outputs):
        return f"{len(old.outputs)} outputs, its source makes {len(new.outputs)}"
    for one, other in zip(new.outputs, old.outputs):
        if reason := output_difference(one, other):
            return reason
    return None


def output_difference(new, old):
    """Returns how an output differs, in words, or None."""
    bare = {key: value for key, value in new.items() if key != "data"}
    if bare != {key: value for key, value in old.items() if key != "data"}:
        return f"its {new.output_type} output differs"
    new, old = new.get("data", {}), old.get("data", {})
    if set(new) != set(old):
        return f"output in {', '.join(sorted(set(new) ^ set(old)))} only once"
    for kind in sorted(new):
        if not same(kind, new[kind], old[kind]):
            return f"its {kind} output differs"
    return None


def same(kind, new, old):
    """True if two data of one MIME type show the same thing."""
    if new == old:
        return True
    if kind == "image/png":
        return same_picture(base64.b64decode(new), base64.b64decode(old))
    if isinstance(new, str) and EMBEDDED.search(new):
        if EMBEDDED.sub(r"\1", new) != EMBEDDED.sub(r"\1", old):
            return False
        pairs = zip(EMBEDDED.findall(new), EMBEDDED.findall(old))
        near = {"image/png": same_picture, "audio/wav": same_sound}
        return all(near[k](base64.b64decode(a), base64.b64decode(b)) for (k, a), (_, b) in pairs)
    return False


def same_picture(new, old):
    """True if two PNG pictures have one size and nearly the same pixels."""
    first, second = (Image.open(io.BytesIO(data)).convert("RGBA") for data in (new, old))
    if first.size != second.size:
        return False
    bands = ImageChops.difference(first, second).split()
    largest = bands[0]
    for band in bands[1:]:
        largest = ImageChops.lighter(largest, band)
    changed = sum(largest.histogram()[PIXEL_STEP + 1 :])
    return changed <= PIXEL_SHARE * first.width * first.height


def same_sound(new, old):
    """True if two 16-bit WAV files have equal headers and nearly equal samples."""
    if len(new) != len(old) or new[:44] != old[:44] or len(new) % 2:
        return new == old
    first, second = array.array("h", new[44:]), array.array("h", old[44:])
    if sys.byteorder == "big":
        first.byteswap()
        second.byteswap()
    return all(abs(a - b) <= SOUND_STEP for a, b in zip(first, second))
