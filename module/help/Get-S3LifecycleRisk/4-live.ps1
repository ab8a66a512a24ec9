# Ask the account about all its buckets
# What could not be asked, because a permission is missing, is a result with IsUnknown.
Get-S3LifecycleRisk -Region us-east-1 | Group-Object Bucket, Severity -NoElement
