using Hokusai.Core.Trail;

namespace Hokusai.Core.Monitoring.Links;

/// <summary>ARNs of topics, told from those of subscriptions.</summary>
internal static class TopicArn
{
    public static bool IsOne(string? text) => ArnName.TryParse(text, out var arn) && arn.Service == "sns" && !arn.Resource.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether a topic is in a Region; nothing of another one publishes to it.</summary>
    public static bool IsIn(string topic, string region) => ArnName.TryParse(topic, out var arn) && arn.Region == region;

    /// <summary>The topic's name.</summary>
    public static string NameOf(string topic) => ArnName.ShortName(topic);
}
