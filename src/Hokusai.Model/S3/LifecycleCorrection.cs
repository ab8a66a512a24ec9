namespace Hokusai;

/// <summary>A corrected lifecycle rule, ready to use in three forms that say the same.</summary>
public sealed record LifecycleCorrection
{
    /// <summary>The whole configuration for <c>aws s3api put-bucket-lifecycle-configuration --lifecycle-configuration</c>; a Put replaces all rules, so all are in it.</summary>
    public required string Json { get; init; }

    /// <summary>The resource <c>aws_s3_bucket_lifecycle_configuration</c>.</summary>
    public required string Terraform { get; init; }

    /// <summary>A command of AWS Tools for PowerShell, <c>Write-S3LifecycleConfiguration</c>.</summary>
    public required string PowerShell { get; init; }

    /// <summary>The JSON, which is what most people want to read first.</summary>
    public override string ToString() => Json;
}
