# Compare a file of the repository with an object
# AWS.Tools' objects will do as well: Get-ECSTaskDefinitionDetail hokusai-api:31 | Compare-EcsTaskDefinition -ReferenceObject $registered
$registered = @{ family = 'hokusai-api'; containerDefinitions = @(@{ name = 'api'; image = 'hokusai-api:v1.0.0' }) }
$planned = @{ family = 'hokusai-api'; containerDefinitions = @(@{ name = 'api'; image = 'hokusai-api:v1.1.0' }) }
Compare-EcsTaskDefinition -ReferenceObject $registered -DifferenceObject $planned
