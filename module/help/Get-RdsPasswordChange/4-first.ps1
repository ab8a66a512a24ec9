# Stop at the first change
# Changes are written while the reading goes on; as soon as the pipeline has what it needs, the reading ends.
Get-ChildItem ./evidence -Recurse -Filter *.json | Get-RdsPasswordChange | Select-Object -First 1 | Format-List
