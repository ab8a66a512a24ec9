# Alarms on one database, for a topic that you have
# Reason says where each threshold comes from, and what missing data means.
Set-HokusaiAlarms -RdsInstance hokusai-production -MaxConnections 500 -TopicArn arn:aws:sns:us-east-1:111122223333:hokusai-alerts -WhatIf |
    Format-List Resource, Reason
