namespace Hokusai.Core.S3.Risk;

/// <summary>
/// The words of tags that can tell what data is. Many tags are about something else: who owns it, what it is billed to, in which environment it is. Names of
/// teams and environments ("training", "staging") look like kinds of data, and are none.
/// </summary>
internal static class DataTags
{
    // https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/building-a-cost-allocation-strategy.html and .../tagging-for-operational-support.html
    private static readonly HashSet<string> s_aboutOthers = new(StringComparer.Ordinal)
    {
        "owner", "team", "contact", "department", "dept", "unit", "cost", "billing", "environment", "env", "stage", "creator", "created", "managed", "provisioned", "maintainer", "repo", "repository", "stack",
    };

    private static readonly HashSet<string> s_refusals = new(StringComparer.OrdinalIgnoreCase) { "false", "no", "none", "off", "0", "disabled", "n/a" };

    /// <summary>The texts of a tag that tell of the data, what tells more first; none where it is about something else.</summary>
    public static IEnumerable<string> Telling(KeyValuePair<string, string> tag)
        // AWS sets its own by whatever made the bucket: aws:cloudformation:stack-name.
        => tag.Key.StartsWith("aws:", StringComparison.Ordinal) || s_refusals.Contains(tag.Value) || NameWords.Of(tag.Key).Any(s_aboutOthers.Contains) ? [] : [tag.Value, tag.Key];
}
