using System.Text.Json;
using Hokusai.Core.Ecs.TaskDefinitions.Canonical;
using Hokusai.Core.Snapshots.Redaction;

namespace Hokusai.Core.Ecs.Comparison;

/// <summary>
/// Tells which values of a definition are not shown. In the application's own words those with a secret's name or form, by the rules of snapshots; elsewhere
/// passwords in URLs and private keys. Where a secret is kept (<c>secrets[].valueFrom</c>) is none.
/// </summary>
internal static class DefinitionSecrets
{
    // Its members are the application's to the rules of snapshots.
    private const string Application = "environment";

    /// <summary>Whether a text or a list of texts is hidden.</summary>
    public static bool AreIn(DefinitionPlace place, DefinitionNode node) => node switch
    {
        DefinitionText text => AreIn(place, [text.Value]),
        DefinitionSequence sequence => AreIn(place, sequence.Items),
        // Of what a trail masks there is much, and nothing to look at.
        _ => false,
    };

    private static bool AreIn(DefinitionPlace place, IReadOnlyList<string> texts)
        => texts.Any(text => SecretPlaceholder.Is(text) || SecretText.HasPasswordOrPrivateKey(text))
            || (place.IsApplication && texts.Any(text => text.Length > 0) && (place.IsUnderSecret || LookSecret(texts)));

    // A text is judged alone, unless it is JSON; in a list, arguments may follow "--password".
    private static bool LookSecret(IReadOnlyList<string> texts)
        => texts is [var text] && text.AsSpan().TrimStart() is not ['{' or '[', ..] ? SecretText.CarriesCredential(text) : HasRedactions(texts);

    private static bool HasRedactions(IReadOnlyList<string> texts)
    {
        var sample = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Application] = texts };
        return new SecretRedactor().Redact(JsonSerializer.SerializeToElement(sample)).Redacted > 0;
    }
}
