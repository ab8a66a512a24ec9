namespace Hokusai.Core.Rds.Rotation;

/// <summary>A Systems Manager document that changes passwords.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Calls">The calls that it makes, as far as they change passwords.</param>
/// <param name="Content">Its text; null for a document of AWS's own.</param>
/// <param name="Evidence">Where it is described.</param>
internal sealed record SsmDocument(string Name, IReadOnlyList<string> Calls, string? Content, Evidence Evidence)
{
    /// <summary>The databases and secrets that its text or its input names; where neither names one, all.</summary>
    public IReadOnlyList<string> TargetsAmong(AccountPasswords passwords, string? input)
    {
        var names = passwords.Databases.Select(database => database.Identifier).Concat(passwords.Secrets.Select(secret => secret.Name)).ToList();
        var named = names.Where(name => Mentions(Content, name) || Mentions(input, name)).ToList();
        return named.Count > 0 ? named : names;
    }

    private static bool Mentions(string? text, string name) => text is not null && WholeWords.Contains(text, name);
}
