# See what the rules in force delete and move in the next week, from an S3 Inventory
# The inventory's manifest, its checksums and its gzip files are read as S3 wrote them.
Measure-S3LifecycleImpact -Path ./evidence/inventory -LifecyclePath ./evidence/lifecycle.json -Versioning Unversioned -Days 7
