# Put it in place
# Run it every day: a second run changes nothing, and mends what was changed by hand.
Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production -EcsCluster hokusai-production -EcsService api -S3Bucket hokusai-models |
    Where-Object Action -NE Unchanged
