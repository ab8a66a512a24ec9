# Take the rules away without asking
Remove-HokusaiEventRule -Confirm:$false
