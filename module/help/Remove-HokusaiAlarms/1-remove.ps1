# Take the alarms away without asking
# Everything else of the monitoring stays.
Remove-HokusaiAlarms -Confirm:$false
