# Compare two revisions in evidence files
# One object for each difference, under the names of containers, variables and ports; nothing where both say the same.
Compare-EcsTaskDefinition hokusai-api 30 31 -Path ./evidence
