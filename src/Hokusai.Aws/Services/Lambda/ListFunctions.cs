using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Lambda;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html</summary>
internal sealed record ListFunctionsRequest : AwsPagedRequest<ListFunctionsResponse>
{
    private static readonly AwsOperation s_operation = new(LambdaService.Service, "ListFunctions")
    {
        HttpMethod = "GET",
        Path = "/2015-03-31/functions",
        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["MasterRegion"] = "MasterRegion",
            ["FunctionVersion"] = "FunctionVersion",
            ["Marker"] = "Marker",
            ["MaxItems"] = "MaxItems",
        },
    };
    private static readonly AwsPaging s_paging = new("NextMarker", ["Functions"]);

    public string? MasterRegion { get; init; }
    public string? FunctionVersion { get; init; }
    public string? Marker { get; init; }
    public int? MaxItems { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListFunctionsResponse page) => page.NextMarker;

    public override ListFunctionsRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html</summary>
internal sealed record ListFunctionsResponse : AwsShape
{
    public string? NextMarker { get; init; }
    public IReadOnlyList<FunctionConfiguration>? Functions { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_TenancyConfig.html</summary>
internal sealed record TenancyConfig : AwsShape
{
    public string? TenantIsolationMode { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DurableConfig.html</summary>
internal sealed record DurableConfig : AwsShape
{
    public int? RetentionPeriodInDays { get; init; }
    public int? ExecutionTimeout { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CapacityProviderConfig.html</summary>
internal sealed record CapacityProviderConfig : AwsShape
{
    public LambdaManagedInstancesCapacityProviderConfig? LambdaManagedInstancesCapacityProviderConfig { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_LambdaManagedInstancesCapacityProviderConfig.html</summary>
internal sealed record LambdaManagedInstancesCapacityProviderConfig : AwsShape
{
    public string? CapacityProviderArn { get; init; }
    public int? PerExecutionEnvironmentMaxConcurrency { get; init; }
    public double? ExecutionEnvironmentMemoryGiBPerVCpu { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html</summary>
internal sealed record LoggingConfig : AwsShape
{
    public string? LogFormat { get; init; }
    public string? ApplicationLogLevel { get; init; }
    public string? SystemLogLevel { get; init; }
    public string? LogGroup { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_RuntimeVersionConfig.html</summary>
internal sealed record RuntimeVersionConfig : AwsShape
{
    public string? RuntimeVersionArn { get; init; }
    public RuntimeVersionError? Error { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_RuntimeVersionError.html</summary>
internal sealed record RuntimeVersionError : AwsShape
{
    public string? ErrorCode { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_SnapStartResponse.html</summary>
internal sealed record SnapStartResponse : AwsShape
{
    public string? ApplyOn { get; init; }
    public string? OptimizationStatus { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EphemeralStorage.html</summary>
internal sealed record EphemeralStorage : AwsShape
{
    public int? Size { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfigResponse.html</summary>
internal sealed record ImageConfigResponse : AwsShape
{
    public ImageConfig? ImageConfig { get; init; }
    public ImageConfigError? Error { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfigError.html</summary>
internal sealed record ImageConfigError : AwsShape
{
    public string? ErrorCode { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ImageConfig.html</summary>
internal sealed record ImageConfig : AwsShape
{
    public IReadOnlyList<string>? EntryPoint { get; init; }
    public IReadOnlyList<string>? Command { get; init; }
    public string? WorkingDirectory { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html</summary>
internal sealed record FileSystemConfig : AwsShape
{
    public string? Arn { get; init; }
    public string? LocalMountPath { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_Layer.html</summary>
internal sealed record Layer : AwsShape
{
    public string? Arn { get; init; }
    public long? CodeSize { get; init; }
    public string? SigningProfileVersionArn { get; init; }
    public string? SigningJobArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_TracingConfigResponse.html</summary>
internal sealed record TracingConfigResponse : AwsShape
{
    public string? Mode { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html</summary>
internal sealed record EnvironmentResponse : AwsShape
{
    public IReadOnlyDictionary<string, string>? Variables { get; init; }
    public EnvironmentError? Error { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentError.html</summary>
internal sealed record EnvironmentError : AwsShape
{
    public string? ErrorCode { get; init; }
    public string? Message { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeadLetterConfig.html</summary>
internal sealed record DeadLetterConfig : AwsShape
{
    public string? TargetArn { get; init; }
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfigResponse.html</summary>
internal sealed record VpcConfigResponse : AwsShape
{
    public IReadOnlyList<string>? SubnetIds { get; init; }
    public IReadOnlyList<string>? SecurityGroupIds { get; init; }
    public string? VpcId { get; init; }
    public bool? Ipv6AllowedForDualStack { get; init; }
}
