# Let AWS Config watch
# Managed rules with their parameters, for what is named.
Set-HokusaiConfigRule -RdsInstance hokusai-production -S3Bucket hokusai-models -WhatIf
