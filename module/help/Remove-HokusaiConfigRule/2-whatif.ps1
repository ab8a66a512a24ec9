# See what would go
# Only what carries the monitoring's tag.
Remove-HokusaiConfigRule -WhatIf
