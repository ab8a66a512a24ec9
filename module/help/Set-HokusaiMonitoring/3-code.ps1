# The same through code
Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production -AsTerraform | Set-Content ./monitoring.tf
