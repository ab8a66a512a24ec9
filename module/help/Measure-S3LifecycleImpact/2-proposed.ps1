# Compare the rules in force with proposed ones, in one pass
# IsProposed tells the two apart; Objects and Bytes are what happens for certain.
Measure-S3LifecycleImpact ./evidence -Bucket hokusai-models -ProposedLifecyclePath ./proposed-lifecycle.json -Days 60 |
    Group-Object IsProposed, Action |
    Select-Object Name, @{ Name = 'Bytes'; Expression = { ($_.Group | Measure-Object Bytes -Sum).Sum } }
