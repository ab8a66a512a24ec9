# Alarms that somebody changed
# Name what is monitored as for Set-HokusaiAlarms.
Get-HokusaiAlarms -RdsInstance hokusai-production | Where-Object Action -EQ Update | Format-List Resource, Differences
