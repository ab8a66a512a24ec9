namespace Hokusai.Aws.Protocols;

/// <summary>What is the same for every operation of one service. Values are those of the service's published API model.</summary>
internal sealed record AwsService
{
    /// <summary><c>serviceId</c>, for example <c>Secrets Manager</c>; names the variable <c>AWS_ENDPOINT_URL_SECRETS_MANAGER</c>.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service as the AWS CLI names it, for example <c>secretsmanager</c>; snapshots are named by it.</summary>
    public required string CliName { get; init; }

    /// <summary><c>endpointPrefix</c>: the first label of the endpoint's host.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary><c>signingName</c>, where it differs from <see cref="EndpointPrefix"/>.</summary>
    public string? SigningName { get; init; }

    /// <summary>The prefix of the service's IAM actions, for example <c>elasticloadbalancing</c>:
    /// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html</summary>
    public required string IamPrefix { get; init; }

    /// <summary>How calls are written.</summary>
    public required AwsProtocol Protocol { get; init; }

    /// <summary><c>apiVersion</c>, which the Query protocols send.</summary>
    public required string ApiVersion { get; init; }

    /// <summary><c>jsonVersion</c> of AWS JSON.</summary>
    public string JsonVersion { get; init; } = "1.1";

    /// <summary><c>targetPrefix</c> of AWS JSON.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>Whether members are named in camel case (ECS, CloudWatch Logs) rather than in Pascal case.</summary>
    public bool CamelCaseMembers { get; init; }

    /// <summary>Whether the service has one endpoint for all Regions of a partition (IAM).</summary>
    public bool IsGlobal { get; init; }

    /// <summary>What the signature names.</summary>
    public string SigningScope => SigningName ?? EndpointPrefix;
}
