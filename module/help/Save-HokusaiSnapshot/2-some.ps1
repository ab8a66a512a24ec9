# Only databases and secrets, in two Regions
# What could not be read is in Problems, with the permission that is missing.
Save-HokusaiSnapshot ./snapshot -Service rds, secretsmanager -Region us-east-1, eu-west-1 | Format-List Documents, Items, Problems
