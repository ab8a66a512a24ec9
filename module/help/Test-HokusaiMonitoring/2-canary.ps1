# Test without sending anything
# What would send a message is NotTested; everything else is tested.
Test-HokusaiMonitoring -Alarm hokusai-*-connections -WhatIf | Group-Object Check, Result -NoElement
