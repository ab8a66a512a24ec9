# The alarms
# Of this monitoring; others are left out.
Get-HokusaiAlarms | Format-Table Resource, Type
