# Why each rule is there
# And what it costs: Config charges for each evaluation.
Set-HokusaiConfigRule -RdsInstance hokusai-production -WhatIf | Format-List Resource, Reason
