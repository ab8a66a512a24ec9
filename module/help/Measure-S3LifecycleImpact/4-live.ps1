# List a bucket of the account, with its own rules
# A bucket too large to list has an inventory: -InventoryUri s3://destination/prefix reads it where S3 wrote it.
Measure-S3LifecycleImpact -Bucket hokusai-models -Days 120 -Region us-east-1
