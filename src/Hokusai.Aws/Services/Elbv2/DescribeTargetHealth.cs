using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html</summary>
internal sealed record DescribeTargetHealthRequest : AwsRequest<DescribeTargetHealthResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeTargetHealth");

    public string? TargetGroupArn { get; init; }
    public IReadOnlyList<TargetDescription>? Targets { get; init; }
    public IReadOnlyList<string>? Include { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html</summary>
internal sealed record DescribeTargetHealthResponse : AwsShape
{
    public IReadOnlyList<TargetHealthDescription>? TargetHealthDescriptions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetDescription.html</summary>
internal sealed record TargetDescription : AwsShape
{
    public string? Id { get; init; }
    public int? Port { get; init; }
    public string? AvailabilityZone { get; init; }
    public string? QuicServerId { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealthDescription.html</summary>
internal sealed record TargetHealthDescription : AwsShape
{
    public TargetDescription? Target { get; init; }
    public string? HealthCheckPort { get; init; }
    public TargetHealth? TargetHealth { get; init; }
    public AnomalyDetection? AnomalyDetection { get; init; }
    public AdministrativeOverride? AdministrativeOverride { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AdministrativeOverride.html</summary>
internal sealed record AdministrativeOverride : AwsShape
{
    public string? State { get; init; }
    public string? Reason { get; init; }
    public string? Description { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_AnomalyDetection.html</summary>
internal sealed record AnomalyDetection : AwsShape
{
    public string? Result { get; init; }
    public string? MitigationInEffect { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetHealth.html</summary>
internal sealed record TargetHealth : AwsShape
{
    public string? State { get; init; }
    public string? Reason { get; init; }
    public string? Description { get; init; }
}
