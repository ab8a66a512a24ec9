# Ask the account about the last week
# ECS keeps its own history for 90 days, event history as long.
Find-EcsReversion -Service api -Days 7 -Region us-east-1
