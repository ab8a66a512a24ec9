"""Usage: python.py <corpus> <name,name,…>. Prints {"milliseconds": …, "ids": […]}; a process for each processor."""
import gzip
import json
import os
import sys
import time
from multiprocessing import Pool
from pathlib import Path

NAMES = frozenset(sys.argv[2].split(","))


def read(path):
    with gzip.open(path) as file:
        records = json.load(file)["Records"]
    return [record["eventID"] for record in records if record["eventName"] in NAMES]


if __name__ == "__main__":
    start = time.perf_counter()
    files = sorted(Path(sys.argv[1]).rglob("*.json.gz"))
    with Pool(os.cpu_count()) as pool:
        ids = {event for found in pool.imap_unordered(read, files, chunksize=16) for event in found}
    print(json.dumps({"milliseconds": (time.perf_counter() - start) * 1000, "ids": sorted(ids)}))
