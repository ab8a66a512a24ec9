# Find revisions that brought old content back
# SameAs names the earlier revisions of equal content.
Get-EcsTaskDefinitionHistory ./evidence | Where-Object SameAs | Format-Table Family, Revision, SameAs, RegisteredBy
