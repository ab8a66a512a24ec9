# Compare each revision with the one before it
Get-EcsTaskDefinitionHistory ./evidence -Family hokusai-api | Compare-EcsTaskDefinition | Format-Table ReferenceName, DifferenceName, Path, Reference, Difference
