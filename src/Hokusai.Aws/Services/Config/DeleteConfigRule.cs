using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.Config;

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigRule.html</summary>
internal sealed record DeleteConfigRuleRequest : AwsRequest<DeleteConfigRuleResponse>
{
    private static readonly AwsOperation s_operation = new(ConfigService.Service, "DeleteConfigRule");

    public string? ConfigRuleName { get; init; }

    public override AwsOperation Operation => s_operation;
}

/// <summary>https://docs.aws.amazon.com/config/latest/APIReference/API_DeleteConfigRule.html</summary>
internal sealed record DeleteConfigRuleResponse : AwsShape;
