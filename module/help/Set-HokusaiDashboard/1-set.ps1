# One page for all of it
Set-HokusaiDashboard -RdsInstance hokusai-production -EcsCluster hokusai-production -EcsService api -WhatIf
