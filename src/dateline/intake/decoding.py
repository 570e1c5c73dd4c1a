"""Decoding: the bytes of a source become clean text, whatever encoding they came in."""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from dateline.model import InputError

LIMIT = 20_000_000  # characters; a long newspaper page has some 20,000
SAMPLE = 60_000  # bytes that are shown to the encoding guesser, which slows down with length

_MAGIC = (
    (b"%PDF", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"RIFF", "an image, sound or video file"),
    (b"II*\x00", "a TIFF image"), (b"MM\x00*", "a TIFF image"), (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"), (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"), (b"\x28\xb5\x2f\xfd", "a zstd archive"), (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"), (b"\x7fELF", "a program"), (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"), (b"ID3", "a sound file"), (b"OggS", "a sound or video file"),
)  # fmt: skip
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
# What browsers take these labels for (WHATWG Encoding Standard): pages say the left and mean the right.
_MEANT = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
          "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
          "shift_jis": "cp932", "x-sjis": "cp932", "tis-620": "cp874"}  # fmt: skip
_DECLARED = re.compile(rb"""charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,80}encoding=["']([A-Za-z0-9_.-]{2,40})""")
_ESCAPED = re.compile("[\udc80-\udcff]")
_CP1252 = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_MOJIBAKE = re.compile("â€[\u0080-\u2122]|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls, lone surrogates, non-characters and marks without a width; tab and newline stay.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]")
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})


def decode(data: bytes, where: str, limit: int = LIMIT) -> str:
    r"""Turn the bytes of a source into clean text.

    Args:
        data: the bytes as they were fetched or saved.
        where: the file or address, for the error's words.
        limit: the greatest number of characters.

    Returns:
        Text in NFC with `\n` line ends and without control characters or lone surrogates. The encoding is read from a
        byte order mark, from the bytes being valid UTF-8, from what the page declares, or guessed, in this order.

    Raises:
        InputError: there are no bytes, they aren't text, or the text is longer than `limit`.
    """
    if not data.strip(b" \t\r\n\x00"):
        raise InputError("is empty", where, "Fetch the report again, or leave the file out.")
    if len(data) > 4 * limit:
        raise _too_long(where, limit)
    kind = _binary(data)
    if kind:
        raise InputError(f"is {kind}, not text", where, "Save the report as text or HTML first.")
    text = clean(_mended(_decoded(data)))
    if len(text) > limit:
        raise _too_long(where, limit)
    return text


def clean(text: str) -> str:
    """Return `text` in NFC with plain line ends, without characters that can't be seen."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", _BREAKS.sub("\n", text)))


def _too_long(where: str, limit: int) -> InputError:
    return InputError(f"is longer than {limit:,} characters", where, "Cut it into single reports.")


def _binary(data: bytes) -> str | None:
    """Say what kind of binary file the bytes are, or return `None` for text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[4:8] == b"ftyp":
        return "a video or image file"
    if any(data.startswith(bom) for bom, _ in _BOMS) or _wide(data):
        return None
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return "binary data" if controls > 0.1 * len(sample) else None


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: every other byte of western text is NUL."""
    sample = data[:2000]
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and odd < 0.1 * half else None


def _decoded(data: bytes) -> str:
    """Decode by mark, by validity, by declaration, by guess, in this order."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    wide = _wide(data)
    if wide:
        return data.decode(wide, "replace")
    escaped = data.decode("utf-8", "surrogateescape")
    bad = len(_ESCAPED.findall(escaped))
    if not bad:
        return escaped
    declared = _declared(data)
    if declared not in (None, "utf-8"):
        try:
            return data.decode(declared or "")
        except UnicodeDecodeError:
            pass
    good = sum(ord(c) > 0x7F and not 0xDC80 <= ord(c) <= 0xDCFF for c in escaped[:SAMPLE])
    if good > bad:  # UTF-8 with a few stray bytes, as when two sources are pasted together
        return escaped.translate(_CP1252)
    guess = from_bytes(data[:SAMPLE]).best()
    return data.decode(guess.encoding if guess else "cp1252", "replace")


def _declared(data: bytes) -> str | None:
    """Return the encoding that the page says it has, by the name of Python's codec."""
    match = _DECLARED.search(data[:4096])
    if not match:
        return None
    label = (match.group(1) or match.group(2)).decode("ascii").lower()
    try:
        name = codecs.lookup(_MEANT.get(label, label)).name
        "".encode(name)  # raises LookupError for codecs that aren't text encodings, such as `hex`
    except (LookupError, ValueError):
        return None
    return name


def _mended(text: str) -> str:
    """Undo UTF-8 that somebody read as cp1252 and saved again (`â€™` for an apostrophe), line by line."""
    if not _MOJIBAKE.search(text):
        return text
    return "\n".join(_mended_line(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))


def _mended_line(line: str) -> str:
    try:
        # The five bytes that cp1252 leaves open are commonly read as Latin-1 controls.
        data = b"".join(c.encode("latin-1" if "\x80" <= c <= "\x9f" else "cp1252") for c in line)
        return data.decode("utf-8")
    except UnicodeError:
        return line
