"""Print where the reports of the bundled sample pack differ, each value with the papers that carry it."""

import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import dateline


def main() -> None:
    """Read the sample pack into a record and print its disagreements."""
    with (
        tempfile.TemporaryDirectory() as folder,
        as_file(files("dateline") / "sample" / "reports") as reports,
        dateline.open(Path(folder) / "record.db") as record,
    ):
        record.add([reports])
        for dispute in record.disagreements().disputes:
            print(f"{dispute.kind} of {dispute.slot}, {', '.join(dispute.fact.objects)}: {dispute.note}")


if __name__ == "__main__":
    main()
