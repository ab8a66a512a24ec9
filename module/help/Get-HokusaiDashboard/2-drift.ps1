# Whether somebody changed it
# Name what is monitored as for Set-HokusaiDashboard.
Get-HokusaiDashboard -RdsInstance hokusai-production | Format-List Resource, Action
