# See what would be made
# Each resource with its price; Reason says why it is as it is.
Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production -EcsCluster hokusai-production -EcsService api -S3Bucket hokusai-models -WhatIf
