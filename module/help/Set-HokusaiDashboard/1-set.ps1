# One page for all of it
# Connections against the limit, tasks against what is wanted, latency, errors and changes.
Set-HokusaiDashboard -RdsInstance hokusai-production -EcsCluster hokusai-production -EcsService api -WhatIf
