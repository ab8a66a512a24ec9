# The dashboard
Get-HokusaiDashboard | Select-Object Resource, Arn
