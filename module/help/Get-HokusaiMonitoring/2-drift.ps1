# What is not as wanted
# Name what is to be monitored as for Set-HokusaiMonitoring.
Get-HokusaiMonitoring -RdsInstance hokusai-production | Where-Object Action -EQ Update | Select-Object Resource -ExpandProperty Differences
