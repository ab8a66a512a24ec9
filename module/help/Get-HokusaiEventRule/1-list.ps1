# The rules and their targets
# And the subscriptions to RDS's events.
Get-HokusaiEventRule
