# What is there
# Everything that carries the monitoring's tag, or belongs to such a thing.
Get-HokusaiMonitoring | Group-Object Type -NoElement
