# Find what the lifecycle rules in a folder of evidence would do wrong
# Answers of the AWS CLI, snapshots and configurations as JSON or XML below the folder are read together; the worst comes first.
Get-S3LifecycleRisk -Path ./evidence
