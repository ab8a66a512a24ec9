using System.Globalization;
using System.Text;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>Writes what came of each fault as docs/faults.md.</summary>
internal static class FaultTable
{
    private static readonly (string Title, IReadOnlyList<FaultKind> Kinds)[] s_parts =
    [
        ("Errors of the service", [.. FaultKinds.All.TakeWhile(kind => kind.Name != FaultKinds.ConnectionReset.Name)]),
        ("Connections and bodies", [.. FaultKinds.All.SkipWhile(kind => kind.Name != FaultKinds.ConnectionReset.Name).Where(kind => !kind.NeedsPages)]),
        ("Pages", [.. FaultKinds.All.Where(kind => kind.NeedsPages)]),
    ];

    public static string Write(IReadOnlyList<FaultCase> cases)
    {
        var text = new StringBuilder();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # Faults

            What each client makes of each fault between it and AWS. Generated from the run of `tests/Hokusai.Aws.Tests/Faults`: {cases.Count} pairs of client and fault,
            {cases.Sum(item => item.Once is null ? 1 : 2)} calls against a server on the loopback interface that injects the fault. In every call the result is compared with the true answer, member by member.

            A cell says what came of a fault that is met once, then, after the comma, of one that stays; the number of requests stands in parentheses.
            `whole` is the true answer, complete; anything else is the ErrorId of the failure that is reported, and no result. Calls that come in two pages (2p)
            meet the fault at the second page, so that the first page is one of the requests: what came before the failure is never passed off as the whole.
            Faults that last by their nature (clocks, page tokens) have one outcome. A dash: the fault cannot happen to that call.

            | fault | what goes wrong |
            |---|---|

            """).ReplaceLineEndings("\n"));
        foreach (var kind in FaultKinds.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Name} | {kind.Description} |\n");
        }

        foreach (var (title, kinds) in s_parts)
        {
            Append(text, title, kinds, cases.ToDictionary(item => (item.Client.Name, item.Kind.Name)));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<FaultKind> kinds, Dictionary<(string Client, string Kind), FaultCase> cases)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| client | {string.Join(" | ", kinds)} |\n|---{string.Concat(Enumerable.Repeat("|---", kinds.Count))}|\n");
        foreach (var client in FaultMatrix.Clients.Where(client => kinds.Any(client.CanMeet)))
        {
            var cells = kinds.Select(kind => cases.TryGetValue((client.Name, kind.Name), out var found) ? Cell(found) : "–");
            text.Append(CultureInfo.InvariantCulture, $"| {client.Name}{(client.Pages > 1 ? " (2p)" : "")} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static string Cell(FaultCase item) => item.Once is null ? Cell(item.Always) : $"{Cell(item.Once)}, {Cell(item.Always)}";

    private static string Cell(FaultResult result)
        => string.Create(CultureInfo.InvariantCulture, $"{result.ErrorId ?? (result.IsWhole ? "whole" : "WRONG")} ({result.Requests})");
}
