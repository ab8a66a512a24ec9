# Ask the account
# All revisions that ECS still describes, the inactive ones too; event history tells who registered them and with what.
Get-EcsTaskDefinitionHistory -Family hokusai-api -Region us-east-1
