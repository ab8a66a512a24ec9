using System.Text.Json;
using System.Text.Json.Nodes;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

/// <summary>Runs the AWS CLI for documents of a snapshot, and tells where it prints something else.</summary>
internal static class CliAgreement
{
    // Members that moto gives and that AWS's model does not know: the CLI leaves them out, a snapshot keeps what it was told.
    private static readonly HashSet<string> s_unknownToModels = new(StringComparer.Ordinal)
    {
        "ConfigRules.AccountId", "ConfigRules.InputParametersDict", "ConfigRules.LastUpdatedTime", "ConfigRules.Tags", "ConfigurationRecorders.status", "Rules.CreatedBy",
        "Schedules.FlexibleTimeWindow", "Schedules.ScheduleExpression", "Schedules.ScheduleExpressionTimezone", "SecretVersionsToStages", "SecretList.VersionIdsToStages",
    };

    // moto says of databases that they can be restored to this very moment, each time another one.
    private const string Now = ".LatestRestorableTime";

    /// <summary>The differences, a line each; empty where all agree.</summary>
    public static async Task<string> DifferencesAsync(AwsTestbed aws, IReadOnlyList<SnapshotDocument> documents)
    {
        var answers = await CliBatch.RunAsync(aws, [.. documents.Select(document => CliQuestions.Arguments(document.Key))]);
        return string.Join('\n', documents.Zip(answers).SelectMany(pair => Differences(pair.First, pair.Second.Printed, pair.Second.Error).Select(difference => $"{pair.First.Key}: {difference}")));
    }

    private static IEnumerable<string> Differences(SnapshotDocument document, JsonNode? printed, string? error) => (document.AbsentCode, printed) switch
    {
        ({ } code, null) when error!.Contains($"({code})", StringComparison.Ordinal) => [],
        ({ } code, _) => [$"the snapshot says {code}, aws {printed?.ToJsonString() ?? error}"],
        (null, null) => [$"aws fails ({error}), the snapshot says {document.Content.GetRawText()}"],
        _ => Compare(printed, JsonSerializer.SerializeToNode(document.Content), ""),
    };

    // The CLI prints null for some members that were not in the answer.
    private static IEnumerable<string> Compare(JsonNode? printed, JsonNode? held, string path) => (printed, held) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .SelectMany(name => Compare(left[name], right[name], path.Length == 0 ? name : $"{path}.{name}")),
        (JsonArray left, JsonArray right) when left.Count == right.Count => left.Zip(right).SelectMany(pair => Compare(pair.First, pair.Second, path)),
        (null, null) => [],
        _ when path.EndsWith(Now, StringComparison.Ordinal) => [],
        (null, _) when s_unknownToModels.Contains(path) => [],
        (JsonValue left, JsonValue right) when JsonNode.DeepEquals(left, right) || IsSameMillisecond(left, right) => [],
        _ => [$"{path}: aws prints {printed?.ToJsonString() ?? "nothing"}, the snapshot holds {held?.ToJsonString() ?? "nothing"}"],
    };

    // The CLI speaks another protocol with CloudWatch, whose times have milliseconds, and rounds microseconds as floating-point numbers.
    private static bool IsSameMillisecond(JsonValue left, JsonValue right)
        => left.TryGetValue<string>(out var a) && right.TryGetValue<string>(out var b)
            && DateTimeOffset.TryParse(a, out var first) && DateTimeOffset.TryParse(b, out var second) && Math.Abs((first - second).TotalMilliseconds) < 1;
}
