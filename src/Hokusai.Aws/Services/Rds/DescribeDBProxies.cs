using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Rds;

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html</summary>
internal sealed record DescribeDBProxiesRequest : AwsPagedRequest<DescribeDBProxiesResponse>
{
    private static readonly AwsOperation s_operation = new(RdsService.Service, "DescribeDBProxies");
    private static readonly AwsPaging s_paging = new("Marker", ["DBProxies"]);

    public string? DBProxyName { get; init; }
    [ListItem("Filter")] public IReadOnlyList<Filter>? Filters { get; init; }
    public string? Marker { get; init; }
    public int? MaxRecords { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(DescribeDBProxiesResponse page) => page.Marker;

    public override DescribeDBProxiesRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html</summary>
internal sealed record DescribeDBProxiesResponse : AwsShape
{
    public IReadOnlyList<DBProxy>? DBProxies { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBProxy.html</summary>
internal sealed record DBProxy : AwsShape
{
    public string? DBProxyName { get; init; }
    public string? DBProxyArn { get; init; }
    public string? Status { get; init; }
    public string? EngineFamily { get; init; }
    public string? VpcId { get; init; }
    public IReadOnlyList<string>? VpcSecurityGroupIds { get; init; }
    public IReadOnlyList<string>? VpcSubnetIds { get; init; }
    public string? DefaultAuthScheme { get; init; }
    public IReadOnlyList<UserAuthConfigInfo>? Auth { get; init; }
    public string? RoleArn { get; init; }
    public string? Endpoint { get; init; }
    public bool? RequireTLS { get; init; }
    public int? IdleClientTimeout { get; init; }
    public bool? DebugLogging { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public DateTimeOffset? UpdatedDate { get; init; }
    public string? EndpointNetworkType { get; init; }
    public string? TargetConnectionNetworkType { get; init; }
}

/// <summary>https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_UserAuthConfigInfo.html</summary>
internal sealed record UserAuthConfigInfo : AwsShape
{
    public string? Description { get; init; }
    public string? UserName { get; init; }
    public string? AuthScheme { get; init; }
    public string? SecretArn { get; init; }
    public string? IAMAuth { get; init; }
    public string? ClientPasswordAuthType { get; init; }
}
