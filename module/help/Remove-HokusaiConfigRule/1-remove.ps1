# Take the rules away without asking
# Everything else of the monitoring stays.
Remove-HokusaiConfigRule -Confirm:$false
