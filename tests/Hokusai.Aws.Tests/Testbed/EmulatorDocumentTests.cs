using System.Globalization;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>docs/emulators.md says what the testbed does.</summary>
public sealed class EmulatorDocumentTests : FakeOnlyTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "emulators.md"));

    [Fact]
    public void Every_kind_of_fault_stands_in_the_table()
        => Assert.Equal(
            FaultKinds.All.Select(kind => string.Create(CultureInfo.InvariantCulture, $"| `{kind.Name}` | {kind.Description} | {kind.Outcome} |")),
            s_lines.SkipWhile(line => line != "## Faults").Where(line => line.StartsWith("| `", StringComparison.Ordinal)));

    [Fact]
    public async Task Every_operation_that_moto_lacks_is_answered()
    {
        Aws.Athena.Outcome = _ => new AthenaOutcome();
        var rows = s_lines.SkipWhile(line => line != "## What moto lacks").TakeWhile(line => !line.StartsWith("A test lays", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, not ("service" or "---"), _, _, _]);
        foreach (var cells in rows)
        {
            foreach (var operation in cells[2].Split(", "))
            {
                var answer = cells[1] is "iam" or "rds" or "monitoring"
                    ? await Aws.Raw.QueryAsync(cells[1], "2010-01-01", operation)
                    : await Aws.Raw.JsonAsync(cells[1], $"Target.{operation}");
                Assert.True(answer.Status != 501, $"{cells[1]} {operation}: {answer.Text}");
            }
        }

        Assert.True(Aws.Requests.All.Count > 40);
    }
}
