# Show what each of some revisions changed
# The images, who registered them, and how many things each changed against the one before.
Get-EcsTaskDefinitionHistory -Path ./evidence -Family hokusai-api -Revision (28..32)
