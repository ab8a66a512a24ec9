# Show the records that prove the cause
# Each piece of evidence points at a file and a record, or at a version of the state, which anybody can open.
$investigation = Invoke-HokusaiInvestigation ./evidence
$investigation.RootCauses[0].EvidenceFor
