# List the versions of a state and where it forked
# A version marked with a fork grew from the same serial as another one: two runs worked on the state at once.
Get-TerraformStateHistory -Path ./evidence/state
