# The same through code
# Nothing is made: what is wanted is written as Terraform, formatted, with the reasons as comments.
Set-HokusaiMonitoring -Email ops@example.com -RdsInstance hokusai-production -AsTerraform | Tee-Object ./monitoring.tf
