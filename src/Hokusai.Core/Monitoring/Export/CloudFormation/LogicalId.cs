namespace Hokusai.Core.Monitoring.Export.CloudFormation;

/// <summary>Logical ids, which have letters and digits only.</summary>
internal static class LogicalId
{
    // Logical ids have 255 characters at most, of which the type and a number take some:
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    private const int LongestLabel = 200;

    /// <summary>The id that a resource would like: <c>AlertsTopic</c>.</summary>
    public static string Of(DesiredResource resource, CloudFormationType type)
    {
        var words = Identifier.Of(resource.Label).Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]);
        var label = string.Concat(words);
        return label[..Math.Min(label.Length, LongestLabel)] + type.Suffix;
    }
}
