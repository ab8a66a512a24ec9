# See which profile, Region and credentials are in force
# The ...Source properties say what names each: a parameter, the session, the environment or a profile.
Get-HokusaiContext
