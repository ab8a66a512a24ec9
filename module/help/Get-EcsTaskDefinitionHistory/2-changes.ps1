# List the changes of one revision, and the services that ran it
Get-EcsTaskDefinitionHistory ./evidence -Family hokusai-api -Revision 31 | Format-List RegisteredBy, Changes, Services
