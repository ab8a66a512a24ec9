using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Services.CloudWatch;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_EvaluationCriteria.html</summary>
internal sealed record EvaluationCriteria : AwsShape
{
    public AlarmPromQLCriteria? PromQLCriteria { get; init; }
}
