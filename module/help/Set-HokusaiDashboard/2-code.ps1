# The dashboard as CloudFormation
# Nothing is made.
Set-HokusaiDashboard -RdsInstance hokusai-production -AsCloudFormation
