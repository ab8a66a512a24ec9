# The rules
# With what they found, as far as they have run.
Get-HokusaiConfigRule | Format-Table Resource, Status
