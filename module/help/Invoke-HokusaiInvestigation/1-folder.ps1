# Find out why a password changed
# Give trail files and stored state versions together: the state's versions prove what the trail only suggests.
Invoke-HokusaiInvestigation -Path ./evidence
