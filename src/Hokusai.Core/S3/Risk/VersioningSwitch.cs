using Hokusai.Core.Monitoring.Export;
using Hokusai.Core.Monitoring.Export.Hcl;
using Hokusai.Core.S3.Configuration.Writing;

namespace Hokusai.Core.S3.Risk;

/// <summary>Turns the versioning of a bucket on: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html.</summary>
internal static class VersioningSwitch
{
    /// <summary>The resource of Terraform.</summary>
    public static string Terraform(string bucket) => HclText.Of(new HclBody().Block(
        "resource", ["aws_s3_bucket_versioning", Identifier.Of(bucket)],
        new HclBody()
            .Attribute("bucket", new HclExpression.Literal(bucket))
            .Blank()
            .Block("versioning_configuration", [], new HclBody().Attribute("status", new HclExpression.Literal("Enabled")))));

    /// <summary>The command of AWS Tools for PowerShell.</summary>
    public static string PowerShell(string bucket) => $"Write-S3BucketVersioning -BucketName {PowerShellText.Quote(bucket)} -VersioningConfig_Status Enabled\n";
}
