# Take the rules away without asking
# Everything else of the monitoring stays.
Remove-HokusaiEventRule -Confirm:$false
