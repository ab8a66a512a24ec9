# Remove one of several monitorings
# The other ones stay. Keys are deleted seven days later.
Remove-HokusaiMonitoring -Name staging -Confirm:$false
