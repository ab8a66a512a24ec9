using System.Text.Json.Nodes;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

/// <summary>
/// Answers to every command that a table reads, a line each: what the AWS CLI read of the account that the tests with the real Terraform make, shortened.
/// </summary>
internal static class SampleAccountAnswers
{
    public static IReadOnlyList<(SnapshotKey Key, JsonNode Answer)> All { get; } =
    [
        .. File.ReadLines(Path.Combine(Fixtures(), "account.jsonl")).Select(line => JsonNode.Parse(line)!).Select(line =>
        {
            var service = (string)line["service"]!;
            var region = service == "iam" ? SnapshotKey.GlobalRegion : "us-east-1";
            return (new SnapshotKey("123456789012", region, service, (string)line["command"]!, (string?)line["subject"]), line["answer"]!);
        }),
    ];

    private static string Fixtures()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "fixtures", "resources")))
            {
                return Path.Combine(folder.FullName, "tests", "fixtures", "resources");
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
