# Ask the account
# The last week of event history in two Regions, without a trail. -Verbose says beforehand how long it takes.
Get-RdsPasswordChange -Days 7 -Region us-east-1, eu-west-1
