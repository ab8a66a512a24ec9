# List the changes of one revision, and the services that ran it
# Services says from when until when; what looks like a secret stands as (hidden).
Get-EcsTaskDefinitionHistory ./evidence -Family hokusai-api -Revision 31 | Format-List RegisteredBy, Changes, Services
