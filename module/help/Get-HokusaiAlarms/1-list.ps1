# The alarms
Get-HokusaiAlarms | Format-Table Resource, Status
