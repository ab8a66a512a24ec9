# Write findings for a code scanning service, and get the file
# SARIF is what GitHub code scanning and others take. -PassThru writes the file to the pipeline.
Invoke-HokusaiInvestigation ./evidence | Export-HokusaiReport -Path ./findings.json -Format Sarif -PassThru
