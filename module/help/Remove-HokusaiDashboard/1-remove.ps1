# Take the dashboard away without asking
# Everything else of the monitoring stays.
Remove-HokusaiDashboard -Confirm:$false
