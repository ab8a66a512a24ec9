# Ask the account about all its buckets, and keep the severe ones
# What could not be asked, because a permission is missing, is a result with IsUnknown.
Get-S3LifecycleRisk -Region us-east-1 | Where-Object Severity -ge High | Group-Object Bucket -NoElement
