# Alarms on one database, for a topic that you have
Set-HokusaiAlarms -RdsInstance hokusai-production -MaxConnections 500 -TopicArn arn:aws:sns:us-east-1:111122223333:hokusai-alerts -WhatIf |
    Format-List Resource, Reason
