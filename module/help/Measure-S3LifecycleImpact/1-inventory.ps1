# See what the rules in force delete and move in the week after an S3 Inventory
# The inventory's manifest, its checksums and its gzip files are read as S3 wrote them; the bucket's rules and versioning come from the answers of AWS beside them.
Measure-S3LifecycleImpact -Path ./evidence -Bucket hokusai-models -Days 7
