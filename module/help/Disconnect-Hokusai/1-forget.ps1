# Back to the profile
# Forgets the connection, and shows what commands use from now on.
Disconnect-Hokusai
Get-HokusaiContext
