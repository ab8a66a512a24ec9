# Compare two revisions in evidence files
Compare-EcsTaskDefinition hokusai-api 30 31 -Path ./evidence
