namespace Hokusai.Core.Monitoring.Config;

/// <summary>
/// A managed rule of AWS Config, as documented: https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html, each on a page of its own
/// whose name is <see cref="Page"/>.
/// </summary>
/// <param name="Page">The rule's name in the documentation, which ends its name here: <c>rds-storage-encrypted</c>.</param>
/// <param name="Identifier">What AWS knows it by; not always the page's name in capitals.</param>
/// <param name="Why">What it finds, and why that matters; 256 characters at most.</param>
/// <param name="Types">The resource types whose changes set it off; none for a rule that runs by the clock.</param>
internal sealed record ManagedRule(string Page, string Identifier, string Why, params IReadOnlyList<string> Types)
{
    /// <summary>Its parameters. Config takes all values as texts.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The Regions that do not have it, as its page lists them.</summary>
    public IReadOnlyList<string> MissingIn { get; init; } = [];
}
