# What comes down the pipeline
# Objects of AWS.Tools bind by property name: Get-RDSDBInstance | Set-HokusaiAlarms.
[pscustomobject]@{ DBInstanceIdentifier = 'hokusai-production' } | Set-HokusaiAlarms -Email ops@example.com -WhatIf
