using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.SecretsManager;

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html</summary>
internal sealed record ListSecretsRequest : AwsPagedRequest<ListSecretsResponse>
{
    private static readonly AwsOperation s_operation = new(SecretsManagerService.Service, "ListSecrets");
    private static readonly AwsPaging s_paging = new("NextToken", ["SecretList"]);

    public bool? IncludePlannedDeletion { get; init; }
    public int? MaxResults { get; init; }
    public string? NextToken { get; init; }
    public IReadOnlyList<Filter>? Filters { get; init; }
    public string? SortOrder { get; init; }
    public string? SortBy { get; init; }

    public override AwsOperation Operation => s_operation;

    public override AwsPaging Paging => s_paging;

    public override string? NextPage(ListSecretsResponse page) => page.NextToken;

    public override ListSecretsRequest ForPage(string token) => this with { NextToken = token };
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html</summary>
internal sealed record ListSecretsResponse : AwsShape
{
    public IReadOnlyList<SecretListEntry>? SecretList { get; init; }
    public string? NextToken { get; init; }
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html</summary>
internal sealed record Filter : AwsShape
{
    public string? Key { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
}

/// <summary>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_SecretListEntry.html</summary>
internal sealed record SecretListEntry : AwsShape
{
    public string? ARN { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? Description { get; init; }
    public string? KmsKeyId { get; init; }
    public bool? RotationEnabled { get; init; }
    public string? RotationLambdaARN { get; init; }
    public RotationRulesType? RotationRules { get; init; }
    public IReadOnlyList<ExternalSecretRotationMetadataItem>? ExternalSecretRotationMetadata { get; init; }
    public string? ExternalSecretRotationRoleArn { get; init; }
    public DateTimeOffset? LastRotatedDate { get; init; }
    public DateTimeOffset? LastChangedDate { get; init; }
    public DateTimeOffset? LastAccessedDate { get; init; }
    public DateTimeOffset? DeletedDate { get; init; }
    public DateTimeOffset? NextRotationDate { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? SecretVersionsToStages { get; init; }
    public string? OwningService { get; init; }
    public DateTimeOffset? CreatedDate { get; init; }
    public string? PrimaryRegion { get; init; }
}
