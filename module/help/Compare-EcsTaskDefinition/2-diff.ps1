# Read the difference as a unified diff
# Values that look like secrets stand as (hidden).
Compare-EcsTaskDefinition hokusai-api 30 31 -Path ./evidence -AsDiff
