# Which kind of thing takes services back, and how often
Find-EcsReversion ./evidence | Group-Object Kind -NoElement | Sort-Object Count -Descending
