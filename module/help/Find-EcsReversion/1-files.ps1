# Find every step back in a folder of evidence
# Trail files, answers of the AWS CLI and snapshots below the folder are read together: ECS tells what it rolled back, the trail tells who deployed.
Find-EcsReversion -Path ./evidence
