# The rules and their targets
Get-HokusaiEventRule
