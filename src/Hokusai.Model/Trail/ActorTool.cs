namespace Hokusai;

/// <summary>The class of tool behind a call, as far as the record tells.</summary>
public enum ActorTool
{
    /// <summary>The record does not tell.</summary>
    Unknown,

    /// <summary>HashiCorp Terraform.</summary>
    Terraform,

    /// <summary>OpenTofu.</summary>
    OpenTofu,

    /// <summary>The AWS Management Console.</summary>
    Console,

    /// <summary>The AWS CLI.</summary>
    AwsCli,

    /// <summary>A program on an AWS SDK (Boto3, aws-sdk-java, AWS Tools for PowerShell, …).</summary>
    Sdk,

    /// <summary>A CI action that names itself in the user agent.</summary>
    Ci,

    /// <summary>CloudFormation, the CDK among its users.</summary>
    CloudFormation,

    /// <summary>An AWS service that acted by itself or on somebody's behalf.</summary>
    AwsService,
}
