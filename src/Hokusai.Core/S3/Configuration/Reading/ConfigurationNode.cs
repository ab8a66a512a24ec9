namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>The rules in a document, and what stands beside them.</summary>
/// <param name="Wrapper">The outermost object.</param>
/// <param name="Inner">The object that holds the rules.</param>
/// <param name="Rules">The rules, none of them checked yet.</param>
/// <param name="IsLoose">Whether numbers may be texts: XML, or what CloudTrail makes of it.</param>
internal sealed record ConfigurationNode(LifecycleNode Wrapper, LifecycleNode Inner, IReadOnlyList<LifecycleNode> Rules, bool IsLoose)
{
    private const string Advice = "Give what 'aws s3api get-bucket-lifecycle-configuration' prints, or the file that 'put-bucket-lifecycle-configuration' is given.";

    // What only lifecycle rules have: other services and other configurations of S3 have "Rules", too.
    private static readonly string[] s_own =
    [
        "Status", "Expiration", "Transition", "Transitions", "NoncurrentVersionExpiration", "NoncurrentVersionTransition", "NoncurrentVersionTransitions", "AbortIncompleteMultipartUpload",
    ];

    /// <summary>Finds the rules.</summary>
    /// <exception cref="LifecycleFormatException">There are none.</exception>
    public static ConfigurationNode Of(LifecycleNode root)
    {
        if (root.Kind == LifecycleNodeKind.List && root.Items.Count > 0 && root.Items.All(IsRule))
        {
            return new(root, root, root.Items, IsLoose: false);
        }

        if (root.Kind != LifecycleNodeKind.Object)
        {
            throw Unrecognized(root.Kind == LifecycleNodeKind.List ? "It is a list, but none of lifecycle rules." : "It is no object, and so no lifecycle configuration.");
        }

        var wrapped = root.Find("LifecycleConfiguration") ?? root.Find("Configuration");
        var inner = wrapped ?? root;
        if (inner.Find("Rules") is { } rules)
        {
            var several = Several(inner, "Rules");
            return rules.Kind is LifecycleNodeKind.List or LifecycleNodeKind.Object && (several.Count == 0 || several.Any(IsRule))
                ? new(root, inner, several, IsLoose: false)
                : throw Unrecognized("It has rules, but none of a lifecycle.");
        }

        if (inner.Find("Rule") is not null)
        {
            return new(root, inner, Several(inner, "Rule"), IsLoose: true);
        }

        return wrapped is { Kind: LifecycleNodeKind.Object or LifecycleNodeKind.Text } ? new(root, inner, [], IsLoose: true)
            : IsRule(root) ? new(root, root, [root], IsLoose: false)
            : throw Unrecognized("It is no lifecycle configuration: it has no 'Rules'.");
    }

    /// <summary>The rules in the XML of the REST API.</summary>
    /// <exception cref="LifecycleFormatException">The root is another one.</exception>
    public static ConfigurationNode OfXml(string rootName, LifecycleNode root)
        => rootName is "LifecycleConfiguration" or "BucketLifecycleConfiguration"
            ? new(root, root, Several(root, "Rule"), IsLoose: true)
            : throw Unrecognized("It is XML, but no lifecycle configuration: its root is another one.");

    private static IReadOnlyList<LifecycleNode> Several(LifecycleNode node, string name)
        => [.. node.Members.Where(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(member => member.Value.Kind == LifecycleNodeKind.List ? member.Value.Items : [member.Value])
            .Take(LifecycleLimits.MaxRules + 1)];

    private static bool IsRule(LifecycleNode node) => node.Kind == LifecycleNodeKind.Object && Array.Exists(s_own, name => node.Find(name) is not null);

    private static LifecycleFormatException Unrecognized(string reason) => new(LifecycleErrorIds.Unrecognized, reason) { Advice = Advice };
}
