using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Lambda;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html</summary>
internal sealed record GetPolicyRequest : AwsRequest<GetPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(LambdaService.Service, "GetPolicy")
    {
        HttpMethod = "GET",
        Path = "/2015-03-31/functions/{FunctionName}/policy",
        QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Qualifier"] = "Qualifier",
        },
    };

    public string? FunctionName { get; init; }
    public string? Qualifier { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html</summary>
internal sealed record GetPolicyResponse : AwsShape
{
    public string? Policy { get; init; }
    public string? RevisionId { get; init; }
}
