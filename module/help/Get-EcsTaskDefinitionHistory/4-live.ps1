# Ask the account, inactive revisions too
Get-EcsTaskDefinitionHistory -Family hokusai-api -Region us-east-1
