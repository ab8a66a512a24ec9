# Look at one database around the time when logins began to fail
# Evidence from a day before to a day after is considered.
Invoke-HokusaiInvestigation ./evidence -Symptom PasswordChanged -Resource hokusai-production -Around 2025-07-18T14:05Z |
    Select-Object -ExpandProperty RootCauses
