# Save the account
# One file for each answer, and a manifest. Run it again after an interruption: it goes on where it was.
Save-HokusaiSnapshot ./snapshot
