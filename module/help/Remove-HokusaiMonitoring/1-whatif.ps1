# See what would go
Remove-HokusaiMonitoring -WhatIf
