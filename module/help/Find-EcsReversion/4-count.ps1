# Which kind of thing takes services back, and how often
# The objects are grouped, filtered and exported like any others.
Find-EcsReversion ./evidence | Group-Object Kind -NoElement | Sort-Object Count -Descending
