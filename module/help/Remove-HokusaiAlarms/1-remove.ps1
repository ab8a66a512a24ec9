# Take the alarms away without asking
Remove-HokusaiAlarms -Confirm:$false
