# Compare two revisions of the account
# Without -Path the account is asked; inactive revisions are described as long as ECS has them.
Compare-EcsTaskDefinition hokusai-api 30 31 -Region us-east-1
