# Ask the account
# Event history, what could change the password, and who may. Add -StateBucket and -Key for the Terraform state's versions.
Invoke-HokusaiInvestigation -Resource hokusai-production
