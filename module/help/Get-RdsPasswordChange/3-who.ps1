# Count who changed passwords, and with what
# The objects are grouped, filtered and exported like any others.
Get-RdsPasswordChange ./evidence | Group-Object Actor, Tool -NoElement | Sort-Object Count -Descending
