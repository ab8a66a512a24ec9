namespace Hokusai;

/// <summary>Where an AWS setting (profile, Region, endpoint, credentials) comes from.</summary>
public enum AwsSettingSource
{
    /// <summary>Nothing names it.</summary>
    None,

    /// <summary>A parameter of the cmdlet.</summary>
    Parameter,

    /// <summary>The PowerShell session: <c>$StoredAWSCredentials</c>, <c>$StoredAWSRegion</c>, as AWS.Tools sets them.</summary>
    Session,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>A profile in the AWS shared configuration or credentials file.</summary>
    Profile,

    /// <summary>A web identity token file (<c>AWS_WEB_IDENTITY_TOKEN_FILE</c>), as on EKS.</summary>
    WebIdentity,

    /// <summary>The credentials endpoint of the ECS or EKS container. It was not called.</summary>
    Container,

    /// <summary>The default profile's name, because nothing else was named.</summary>
    Default,

    /// <summary>What is left of the SDK's chain: the metadata service of an EC2 instance, if this is one. It was not called.</summary>
    InstanceMetadata,
}
