using System.Globalization;
using System.Text;

namespace Hokusai.Core.S3.Configuration.Writing;

/// <summary>
/// Writes a configuration as a command of AWS Tools for PowerShell:
/// https://docs.aws.amazon.com/powershell/latest/reference/items/Write-S3LifecycleConfiguration.html.
/// </summary>
public static class LifecyclePowerShell
{
    private const string Model = "Amazon.S3.Model.";

    /// <summary>The commands.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="bucket">The bucket's name.</param>
    public static string Write(LifecycleConfiguration configuration, string bucket)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(bucket);
        // The types below are there once the module is loaded.
        var script = new StringBuilder("Import-Module AWS.Tools.S3\n$rules = @(\n");
        foreach (var rule in configuration.Rules)
        {
            Rule(script, rule);
        }

        script.Append(")\nWrite-S3LifecycleConfiguration -BucketName ").Append(PowerShellText.Quote(bucket)).Append(" -Configuration_Rule $rules");
        if (configuration.DefaultMinimumSize is { } size)
        {
            script.Append(" -TransitionDefaultMinimumObjectSize ").Append(MinimumTransitionSizes.NameOf(size));
        }

        return script.Append('\n').ToString();
    }

    private static void Rule(StringBuilder script, LifecycleRule rule)
    {
        script.Append("    [").Append(Model).Append("LifecycleRule]@{\n");
        if (!string.IsNullOrEmpty(rule.Id))
        {
            Line(script, "Id", PowerShellText.Quote(rule.Id));
        }

        Line(script, "Status", rule.IsEnabled ? "'Enabled'" : "'Disabled'");
        Line(script, "Filter", Filter(rule.Filter));
        if (rule.Expiration is { } expiration)
        {
            Line(script, "Expiration", Object("LifecycleRuleExpiration", [.. Time(expiration.Days, expiration.Date), .. expiration.RemovesExpiredDeleteMarkers ? ["ExpiredObjectDeleteMarker = $true"] : Array.Empty<string>()]));
        }

        List(script, "Transitions", rule.Transitions.Select(transition => Object("LifecycleTransition", [.. Time(transition.Days, transition.Date), Class(transition.StorageClass)])));
        if (rule.NoncurrentVersionExpiration is { } noncurrent)
        {
            Line(script, "NoncurrentVersionExpiration", Object("LifecycleRuleNoncurrentVersionExpiration", [.. Noncurrent(noncurrent.Days, noncurrent.NewerNoncurrentVersions)]));
        }

        List(script, "NoncurrentVersionTransitions", rule.NoncurrentVersionTransitions.Select(transition => Object(
            "LifecycleRuleNoncurrentVersionTransition", [.. Noncurrent(transition.Days, transition.NewerNoncurrentVersions), Class(transition.StorageClass)])));
        if (rule.AbortMultipartUploadDays is { } abort)
        {
            Line(script, "AbortIncompleteMultipartUpload", Object("LifecycleRuleAbortIncompleteMultipartUpload", [Member("DaysAfterInitiation", abort)]));
        }

        script.Append("    }\n");
    }

    private static string Filter(LifecycleFilter filter)
    {
        var parts = FilterPart.Of(filter).Select(Predicate).ToList();
        return parts.Count switch
        {
            // The SDK leaves out a filter without a predicate, and S3 refuses a rule without a filter.
            0 => Filter(new LifecycleFilter { Prefix = "" }),
            1 => Object("LifecycleFilter", [$"LifecycleFilterPredicate = {parts[0]}"]),
            _ => Object("LifecycleFilter", [$"LifecycleFilterPredicate = {Object("LifecycleAndOperator", [$"Operands = @({string.Join(", ", parts)})"])}"]),
        };
    }

    private static string Predicate(FilterPart part) => part switch
    {
        FilterPart.Prefix prefix => Object("LifecyclePrefixPredicate", [$"Prefix = {PowerShellText.Quote(prefix.Value)}"]),
        FilterPart.Tag tag => Object("LifecycleTagPredicate", [$"Tag = {Object("Tag", [$"Key = {PowerShellText.Quote(tag.Key)}", $"Value = {PowerShellText.Quote(tag.Value)}"])}"]),
        FilterPart.Size { IsLowerBound: true } size => Object("LifecycleObjectSizeGreaterThanPredicate", [Member("ObjectSizeGreaterThan", size.Bytes)]),
        FilterPart.Size size => Object("LifecycleObjectSizeLessThanPredicate", [Member("ObjectSizeLessThan", size.Bytes)]),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such condition."),
    };

    private static IEnumerable<string> Time(int? days, DateTimeOffset? date)
    {
        if (days is { } number)
        {
            yield return Member("Days", number);
        }

        if (date is { } time)
        {
            yield return $"Date = [datetime]::Parse('{LifecycleJson.Date(time)}').ToUniversalTime()";
        }
    }

    private static IEnumerable<string> Noncurrent(int? days, int? versions)
    {
        if (days is { } number)
        {
            yield return Member("NoncurrentDays", number);
        }

        if (versions is { } count)
        {
            yield return Member("NewerNoncurrentVersions", count);
        }
    }

    private static string Class(StorageClass storageClass) => $"StorageClass = '{StorageClassNames.NameOf(storageClass)}'";

    private static string Member(string name, long number) => string.Create(CultureInfo.InvariantCulture, $"{name} = {number}");

    private static string Object(string type, IReadOnlyList<string> members) => $"[{Model}{type}]@{{ {string.Join("; ", members)} }}";

    private static void Line(StringBuilder script, string name, string value) => script.Append("        ").Append(name).Append(" = ").Append(value).Append('\n');

    private static void List(StringBuilder script, string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            script.Append("        ").Append(name).Append(" = @(\n").AppendJoin("\n", all.Select(item => $"            {item}")).Append("\n        )\n");
        }
    }
}
