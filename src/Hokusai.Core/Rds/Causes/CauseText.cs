using System.Globalization;

namespace Hokusai.Core.Rds.Causes;

/// <summary>Words for people: times, actors and lists, alike in every cause.</summary>
internal static class CauseText
{
    // More names than this hide the sentence around them.
    private const int MaxNames = 5;

    public static string At(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    public static string Span(TerraformSession session)
        => $"{At(session.FirstCall)} to {session.LastCall.UtcDateTime.ToString(session.FirstCall.UtcDateTime.Date == session.LastCall.UtcDateTime.Date ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC";

    /// <summary>An actor with tool, pipeline, run and address, as far as they are known.</summary>
    public static string Who(Actor actor)
    {
        var details = new[]
        {
            actor.ToolName is { } name && actor.ToolVersion is { } version ? $"{name} {version}" : actor.ToolName,
            actor.Pipeline is { } pipeline ? $"in {pipeline}" : null,
            actor.RunId is { } run ? $"run {run}" : null,
            actor.SourceIPAddress is { } address && address != actor.ToolName ? $"from {address}" : null,
        };
        var text = string.Join(", ", details.Where(d => d is not null));
        return text.Length == 0 ? actor.Name : $"{actor.Name} ({text})";
    }

    public static string Run(TerraformSession session) => $"{Who(session.Actor)}, session {session.Key}, {Span(session)}";

    /// <summary>Distinct names joined for a sentence: "a, b and c".</summary>
    public static string List(IEnumerable<string> names)
    {
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count > MaxNames)
        {
            var more = all.Count - MaxNames + 1;
            all = [.. all.Take(MaxNames - 1), $"{more} more"];
        }

        return all.Count switch
        {
            0 => "nothing",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1],
        };
    }

    /// <summary>Clauses joined for a sentence; the first ones where there are many, with the number of the others.</summary>
    public static string Clauses(IEnumerable<string> clauses)
    {
        var all = clauses.ToList();
        return all.Count <= MaxNames
            ? string.Join("; ", all)
            : string.Join("; ", all.Take(MaxNames - 1)) + $"; and {all.Count - MaxNames + 1} more";
    }

    /// <summary>Sentences in a row, capped like <see cref="Clauses"/>.</summary>
    public static string Sentences(IEnumerable<string> sentences) => Accounts(sentences, ' ');

    /// <summary>Accounts of several occurrences, each a paragraph, capped like <see cref="Clauses"/>.</summary>
    public static string Paragraphs(IEnumerable<string> accounts) => Accounts(accounts, '\n');

    /// <summary>A change in a few words, within an account that gives its day.</summary>
    public static string Short(PasswordChange change) => $"{change.Actor.Name} {Verb(change).Replace(change.EventName + " ", "", StringComparison.Ordinal)} at {change.Time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    public static string Of(PasswordChange change) => $"{Verb(change)} at {At(change.Time)} (event {(change.EventId.Length == 0 ? "without an id" : change.EventId)})";

    /// <summary>A change with the one who made it.</summary>
    public static string By(PasswordChange change) => $"{change.Actor.Name}: {Of(change)}";

    private static string Accounts(IEnumerable<string> accounts, char separator)
    {
        var all = accounts.ToList();
        return all.Count <= MaxNames
            ? string.Join(separator, all)
            : string.Join(separator, all.Take(MaxNames - 1)) + $"{separator}It happened {all.Count - MaxNames + 1} more time(s).";
    }

    private static string Verb(PasswordChange change) => change.Kind switch
    {
        PasswordChangeKind.Set => $"{change.EventName} set the master password of {change.Resource}",
        PasswordChangeKind.ManagedOn => $"{change.EventName} let RDS manage the password of {change.Resource}",
        PasswordChangeKind.ManagedOff => $"{change.EventName} ended the management of the password of {change.Resource} by RDS and gave a password",
        PasswordChangeKind.ManagedRotation => $"{change.EventName} asked for a rotation of the managed password of {change.Resource}",
        PasswordChangeKind.SecretRotationRequested => $"{change.EventName} asked for a rotation of secret {SecretName.Of(change.Resource)}",
        PasswordChangeKind.SecretWritten => $"{change.EventName} stored a new value in secret {SecretName.Of(change.Resource)}",
        PasswordChangeKind.SecretRotated => $"a rotation of secret {SecretName.Of(change.Resource)} ended",
        PasswordChangeKind.CreatedWithPassword => $"{change.EventName} created {change.Resource} with a password",
        PasswordChangeKind.Restored => $"{change.EventName} restored {change.Resource}",
        PasswordChangeKind.Switchover => $"{change.EventName} switched {change.RelatedResource ?? change.Resource} over to another database",
        PasswordChangeKind.Reset => $"RDS reset the master password of {change.Resource}",
        _ => $"{change.EventName} concerned {change.Resource}",
    };
}
