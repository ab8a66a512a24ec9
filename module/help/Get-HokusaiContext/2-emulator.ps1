# See what would be used against an emulator
# A parameter outranks the session, the environment and the profile.
Get-HokusaiContext -Region us-east-1 -EndpointUrl http://localhost:4566
