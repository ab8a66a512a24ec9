# Find the changes of one database in a span of time, attempts included
# Times with a Z are UTC, as CloudTrail's are. A failed call has Succeeded = False and says why in ErrorCode.
Get-RdsPasswordChange ./evidence -DBInstanceIdentifier hokusai-prod* -StartTime 2025-07-18T00:00Z -EndTime 2025-07-19T00:00Z -IncludeFailed |
    Format-Table Time, Kind, Actor, Tool, Succeeded, ErrorCode
