using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Iam;

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</summary>
internal sealed record SimulatePrincipalPolicyRequest : AwsPagedRequest<SimulatePrincipalPolicyResponse>
{
    private static readonly AwsOperation s_operation = new(IamService.Service, "SimulatePrincipalPolicy");
    private static readonly AwsPaging s_paging = new("Marker", ["EvaluationResults"]) { More = "IsTruncated" };

    public string? PolicySourceArn { get; init; }
    public IReadOnlyList<string>? PolicyInputList { get; init; }
    public IReadOnlyList<string>? PermissionsBoundaryPolicyInputList { get; init; }
    public IReadOnlyList<string>? ActionNames { get; init; }
    public IReadOnlyList<string>? ResourceArns { get; init; }
    public string? ResourcePolicy { get; init; }
    public string? ResourceOwner { get; init; }
    public string? CallerArn { get; init; }
    public IReadOnlyList<ContextEntry>? ContextEntries { get; init; }
    public string? ResourceHandlingOption { get; init; }
    public int? MaxItems { get; init; }
    public string? Marker { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(SimulatePrincipalPolicyResponse page) => page.IsTruncated == true ? page.Marker : null;

    public override SimulatePrincipalPolicyRequest ForPage(string token) => this with { Marker = token };
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html</summary>
internal sealed record SimulatePrincipalPolicyResponse : AwsShape
{
    public IReadOnlyList<EvaluationResult>? EvaluationResults { get; init; }
    public bool? IsTruncated { get; init; }
    public string? Marker { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ContextEntry.html</summary>
internal sealed record ContextEntry : AwsShape
{
    public string? ContextKeyName { get; init; }
    public IReadOnlyList<string>? ContextKeyValues { get; init; }
    public string? ContextKeyType { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html</summary>
internal sealed record EvaluationResult : AwsShape
{
    public string? EvalActionName { get; init; }
    public string? EvalResourceName { get; init; }
    public string? EvalDecision { get; init; }
    public IReadOnlyList<Statement>? MatchedStatements { get; init; }
    public IReadOnlyList<string>? MissingContextValues { get; init; }
    public OrganizationsDecisionDetail? OrganizationsDecisionDetail { get; init; }
    public PermissionsBoundaryDecisionDetail? PermissionsBoundaryDecisionDetail { get; init; }
    public IReadOnlyDictionary<string, string>? EvalDecisionDetails { get; init; }
    public IReadOnlyList<ResourceSpecificResult>? ResourceSpecificResults { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResourceSpecificResult.html</summary>
internal sealed record ResourceSpecificResult : AwsShape
{
    public string? EvalResourceName { get; init; }
    public string? EvalResourceDecision { get; init; }
    public IReadOnlyList<Statement>? MatchedStatements { get; init; }
    public IReadOnlyList<string>? MissingContextValues { get; init; }
    public IReadOnlyDictionary<string, string>? EvalDecisionDetails { get; init; }
    public PermissionsBoundaryDecisionDetail? PermissionsBoundaryDecisionDetail { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_PermissionsBoundaryDecisionDetail.html</summary>
internal sealed record PermissionsBoundaryDecisionDetail : AwsShape
{
    public bool? AllowedByPermissionsBoundary { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_Statement.html</summary>
internal sealed record Statement : AwsShape
{
    public string? SourcePolicyId { get; init; }
    public string? SourcePolicyType { get; init; }
    public Position? StartPosition { get; init; }
    public Position? EndPosition { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_Position.html</summary>
internal sealed record Position : AwsShape
{
    public int? Line { get; init; }
    public int? Column { get; init; }
}

/// <summary>https://docs.aws.amazon.com/IAM/latest/APIReference/API_OrganizationsDecisionDetail.html</summary>
internal sealed record OrganizationsDecisionDetail : AwsShape
{
    public bool? AllowedByOrganizations { get; init; }
}
