# What is there
Get-HokusaiMonitoring | Group-Object Type -NoElement
