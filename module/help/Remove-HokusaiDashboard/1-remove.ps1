# Take the dashboard away without asking
Remove-HokusaiDashboard -Confirm:$false
