# Let AWS Config watch
Set-HokusaiConfigRule -RdsInstance hokusai-production -S3Bucket hokusai-models -WhatIf
