# Take the rules away without asking
Remove-HokusaiConfigRule -Confirm:$false
