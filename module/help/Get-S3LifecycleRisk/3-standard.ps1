# Write down what each class of a bucket's data needs
# A recommendation for each class, and rules that keep to it.
Get-S3LifecycleRisk ./evidence -Bucket hokusai-models -Standard | Where-Object { $_ -is [Hokusai.LifecycleStandard] } | ForEach-Object ToString
