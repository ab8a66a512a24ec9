namespace Hokusai.Core.Rds.Causes;

/// <summary>Calls of one actor that changed passwords, over all databases, where no more particular hypothesis explains them.</summary>
internal sealed record PlainCalls(Actor Actor, IReadOnlyList<(PasswordStory Story, PasswordChange Change)> Calls)
{
    public IReadOnlyList<string> Resources => [.. Calls.Select(c => c.Story.Resource).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<PasswordChange> Changes => [.. Calls.Select(c => c.Change)];

    /// <summary>Whether only the stored copy was written: the database keeps its password until something sets it there too.</summary>
    public bool OnlySecrets => Calls.All(c => c.Change.Kind == PasswordChangeKind.SecretWritten);

    public string Told => CauseText.Clauses(Calls.Select(c => CauseText.Of(c.Change)));

    public string SecretsOnlyNote => OnlySecrets
        ? " Only the secret was written: the database keeps the password that it had, and whoever reads the secret has another."
        : "";

    /// <summary>The calls of these tools, by actor, in order of time.</summary>
    public static IEnumerable<PlainCalls> By(Func<PasswordChange, bool> isWanted, PasswordCase evidence, IReadOnlySet<PasswordChange> explained)
        => evidence.Stories
            .SelectMany(s => s.Deeds.Where(d => d.IsCall() && !explained.Contains(d) && isWanted(d)).Select(d => (Story: s, Change: d)))
            .GroupBy(c => (PasswordChangeFacts.Person(c.Change.Actor), c.Change.Tool, c.Change.Actor.ToolName, c.Change.Actor.RunId))
            .Select(g => new PlainCalls(g.First().Change.Actor, [.. g.OrderBy(c => c.Change.Time)]))
            .OrderBy(p => p.Calls[0].Change.Time);
}
