# Be told of changes as they happen
# Who changed what, when and from where, in words; what cannot be delivered waits in a queue.
Set-HokusaiEventRule -Email ops@example.com -RdsInstance hokusai-production -S3Bucket hokusai-models -StateBucket hokusai-terraform-state -WhatIf
