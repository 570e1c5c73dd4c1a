"""Follow one system's due dates through the bundled sample pack: who promised what, when, and what became of it."""

import tempfile
from importlib.resources import as_file, files
from pathlib import Path

import dateline


def main() -> None:
    """Read the sample pack into a record and print each promise of the F-16 deal with its outcome."""
    with (
        tempfile.TemporaryDirectory() as folder,
        as_file(files("dateline") / "sample" / "reports") as reports,
        dateline.open(Path(folder) / "record.db") as record,
    ):
        record.add([reports])
        for deal in record.ledger(system="F-16").deals:
            print(f"{deal.system}: {deal.recipient} from {deal.supplier}, {deal.stage}")
            for promise in deal.promises:
                print(f"  {promise.reported}: {promise.goods or 'all'} due {promise.due}, {promise.outcome}")


if __name__ == "__main__":
    main()
