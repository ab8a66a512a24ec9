using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html</summary>
internal sealed record PutConfigRuleRequest : AwsRequest<PutConfigRuleResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "PutConfigRule");

    public ConfigRule? ConfigRule { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html</summary>
internal sealed record PutConfigRuleResponse : AwsShape;
