# Compare each revision with the one before it
# The objects of the history know what the revisions say, without showing secrets.
Get-EcsTaskDefinitionHistory ./evidence -Family hokusai-api | Compare-EcsTaskDefinition | Format-Table ReferenceName, DifferenceName, Path, Reference, Difference
