# The dashboard
# Its ARN names it in the console.
Get-HokusaiDashboard | Select-Object Resource, Arn
