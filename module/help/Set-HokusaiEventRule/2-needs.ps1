# What each rule needs
# Rules on API calls wait for a trail, rules on objects for a bucket that sends to EventBridge.
Set-HokusaiEventRule -Email ops@example.com -S3Bucket hokusai-models -WhatIf | Where-Object Type -EQ aws_cloudwatch_event_rule | Format-List Resource, Reason
