# Rules that somebody changed
# A rule that was disabled has a difference in its state.
Get-HokusaiEventRule -RdsInstance hokusai-production | Where-Object Action -EQ Update | Format-List Resource, Differences
