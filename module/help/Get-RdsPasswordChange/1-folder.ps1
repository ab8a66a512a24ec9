# Find all password changes in a folder
# Reads every CloudTrail file below ./evidence, whatever its shape, and lists the changes as they are found.
Get-RdsPasswordChange -Path ./evidence
