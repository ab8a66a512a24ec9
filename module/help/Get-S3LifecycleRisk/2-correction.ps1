# Read why a rule is a risk, and the rules that do it right
# Correction has the whole configuration, because a Put replaces all rules: as JSON for the AWS CLI, as Terraform, and as a command of AWS Tools.
Get-S3LifecycleRisk ./evidence -Bucket hokusai-models | Select-Object -First 1 Reason, TradeOff, @{ Name = 'Terraform'; Expression = { $_.Correction.Terraform } } | Format-List
