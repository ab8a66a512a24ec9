using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hokusai.Core.Monitoring.Events;

/// <summary>
/// A message that a person understands, as an input transformer writes it: each line is a JSON string with variables as <c>&lt;name&gt;</c>.
/// What an event lacks is left out. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html
/// </summary>
/// <remarks>
/// No path leads to what may hold a secret: requests are never quoted as a whole, and neither a password (which CloudTrail masks, of the calls that it
/// knows), nor a secret's value, nor an environment of containers, nor an error's text is ever named.
/// </remarks>
internal sealed record EventMessage(IReadOnlyDictionary<string, string> Paths, IReadOnlyList<string> Lines)
{
    // Read as text by people; everything but quotes and backslashes stays as it is.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The template.</summary>
    public string Template => string.Join('\n', Lines.Select(line => JsonSerializer.Serialize(line, s_readable)));

    /// <summary>The message of a call that CloudTrail recorded: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html</summary>
    /// <param name="targets">The account and Region.</param>
    /// <param name="headline">What happened, in a sentence.</param>
    /// <param name="subject">What it happened to, with variables.</param>
    /// <param name="paths">The variables of <paramref name="subject"/>.</param>
    /// <param name="advice">What to do.</param>
    public static EventMessage OfCall(MonitoringTargets targets, string headline, string subject, IEnumerable<(string Variable, string Path)> paths, string advice) => new(
        Variables([
            ("who", "$.detail.userIdentity.arn"), ("address", "$.detail.sourceIPAddress"), ("agent", "$.detail.userAgent"), ("call", "$.detail.eventName"),
            ("error", "$.detail.errorCode"), ("time", "$.detail.eventTime"), ("account", "$.account"), ("region", "$.detail.awsRegion"), ("event", "$.detail.eventID"), .. paths,
        ]),
        [
            headline,
            "Who: <who>, from <address>, with <agent>",
            $"What: <call> of {subject}",
            "Error, if it failed: <error>",
            "When: <time>",
            "Where: account <account>, Region <region>",
            "CloudTrail event: <event>",
            $"Look: https://{Console(targets)}/cloudtrailv2/home?region={targets.Region}#/events/<event>",
            $"Do: {advice}",
        ]);

    /// <summary>The message of an event that a service sends by itself.</summary>
    /// <param name="headline">What happened, in a sentence.</param>
    /// <param name="what">What happened to what, with variables.</param>
    /// <param name="paths">The variables of <paramref name="what"/>.</param>
    /// <param name="look">Where to look.</param>
    /// <param name="advice">What to do.</param>
    public static EventMessage OfService(string headline, string what, IEnumerable<(string Variable, string Path)> paths, string look, string advice) => new(
        Variables([("time", "$.time"), ("account", "$.account"), ("region", "$.region"), ("event", "$.id"), .. paths]),
        [headline, $"What: {what}", "When: <time>", "Where: account <account>, Region <region>", "EventBridge event: <event>", $"Look: {look}", $"Do: {advice}"]);

    /// <summary>The host of the console in the Region.</summary>
    public static string Console(MonitoringTargets targets) => targets.Partition switch
    {
        "aws-cn" => $"{targets.Region}.console.amazonaws.cn",
        "aws-us-gov" => "console.amazonaws-us-gov.com",
        _ => $"{targets.Region}.console.aws.amazon.com",
    };

    private static Dictionary<string, string> Variables(IEnumerable<(string Variable, string Path)> paths)
        => paths.ToDictionary(pair => pair.Variable, pair => pair.Path, StringComparer.Ordinal);
}
