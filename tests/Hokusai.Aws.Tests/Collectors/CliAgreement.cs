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

    /// <summary>The differences; empty where all agree.</summary>
    public static async Task<List<string>> DifferencesAsync(AwsTestbed aws, IEnumerable<SnapshotDocument> documents)
    {
        var differences = new List<string>();
        await Parallel.ForEachAsync(documents, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (document, _) =>
        {
            var found = await DifferencesAsync(aws, document);
            lock (differences)
            {
                differences.AddRange(found.Select(difference => $"{document.Key}: {difference}"));
            }
        });
        return differences;
    }

    private static async Task<IReadOnlyList<string>> DifferencesAsync(AwsTestbed aws, SnapshotDocument document)
    {
        try
        {
            var printed = await aws.CliAsync(CliQuestions.Arguments(document.Key));
            return document.AbsentCode is { } code
                ? [$"the snapshot says {code}, aws prints {printed.ToJsonString()}"]
                : [.. Compare(printed, JsonSerializer.SerializeToNode(document.Content), document.Key.Service == "cloudwatch", "")];
        }
        catch (InvalidOperationException e)
        {
            return document.AbsentCode is { } code && e.Message.Contains($"({code})", StringComparison.Ordinal) ? [] : [$"aws fails ({e.Message}), the snapshot says {document.Content.GetRawText()}"];
        }
    }

    // The CLI prints null for some members that were not in the answer.
    private static IEnumerable<string> Compare(JsonNode? printed, JsonNode? held, bool isCoarse, string path) => (printed, held) switch
    {
        (JsonObject left, JsonObject right) => left.Select(member => member.Key).Union(right.Select(member => member.Key))
            .SelectMany(name => Compare(left[name], right[name], isCoarse, path.Length == 0 ? name : $"{path}.{name}")),
        (JsonArray left, JsonArray right) when left.Count == right.Count => left.Zip(right).SelectMany(pair => Compare(pair.First, pair.Second, isCoarse, path)),
        (null, null) => [],
        (null, _) when s_unknownToModels.Contains(path) => [],
        (JsonValue left, JsonValue right) when JsonNode.DeepEquals(left, right) || (isCoarse && IsSameMillisecond(left, right)) => [],
        _ => [$"{path}: aws prints {printed?.ToJsonString() ?? "nothing"}, the snapshot holds {held?.ToJsonString() ?? "nothing"}"],
    };

    // The CLI speaks another protocol with CloudWatch, whose times have milliseconds.
    private static bool IsSameMillisecond(JsonValue left, JsonValue right)
        => left.TryGetValue<string>(out var a) && right.TryGetValue<string>(out var b)
            && DateTimeOffset.TryParse(a, out var first) && DateTimeOffset.TryParse(b, out var second) && Math.Abs((first - second).TotalMilliseconds) < 1;
}
