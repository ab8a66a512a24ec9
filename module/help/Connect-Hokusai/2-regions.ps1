# Several Regions at once
# Every later command of this session asks both Regions, in parallel.
Connect-Hokusai -Region us-east-1, eu-west-1
