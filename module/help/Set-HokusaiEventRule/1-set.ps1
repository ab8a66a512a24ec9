# Be told of changes as they happen
Set-HokusaiEventRule -Email ops@example.com -RdsInstance hokusai-production -S3Bucket hokusai-models -StateBucket hokusai-terraform-state -WhatIf
