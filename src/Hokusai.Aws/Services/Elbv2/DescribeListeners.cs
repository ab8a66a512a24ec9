using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Elbv2;

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html</summary>
internal sealed record DescribeListenersRequest : AwsPagedRequest<DescribeListenersResponse>
{
    private static readonly AwsOperation s_operation = new(Elbv2Service.Service, "DescribeListeners");
    private static readonly AwsPaging s_paging = new("NextMarker", ["Listeners"]);

    public string? LoadBalancerArn { get; init; }
    public IReadOnlyList<string>? ListenerArns { get; init; }
    public string? Marker { get; init; }
    public int? PageSize { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeListenersResponse page) => page.NextMarker;

    public override DescribeListenersRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html</summary>
internal sealed record DescribeListenersResponse : AwsShape
{
    public IReadOnlyList<Listener>? Listeners { get; init; }
    public string? NextMarker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html</summary>
internal sealed record Listener : AwsShape
{
    public string? ListenerArn { get; init; }
    public string? LoadBalancerArn { get; init; }
    public int? Port { get; init; }
    public string? Protocol { get; init; }
    public IReadOnlyList<Certificate>? Certificates { get; init; }
    public string? SslPolicy { get; init; }
    public IReadOnlyList<Elbv2Action>? DefaultActions { get; init; }
    public IReadOnlyList<string>? AlpnPolicy { get; init; }
    public MutualAuthenticationAttributes? MutualAuthentication { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_MutualAuthenticationAttributes.html</summary>
internal sealed record MutualAuthenticationAttributes : AwsShape
{
    public string? Mode { get; init; }
    public string? TrustStoreArn { get; init; }
    public bool? IgnoreClientCertificateExpiry { get; init; }
    public string? TrustStoreAssociationStatus { get; init; }
    public string? AdvertiseTrustStoreCaNames { get; init; }
}

/// <summary>https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Certificate.html</summary>
internal sealed record Certificate : AwsShape
{
    public string? CertificateArn { get; init; }
    public bool? IsDefault { get; init; }
}
