# Compare two revisions of the account
Compare-EcsTaskDefinition hokusai-api 30 31 -Region us-east-1
