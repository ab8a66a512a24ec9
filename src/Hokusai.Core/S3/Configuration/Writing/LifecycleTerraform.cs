using System.Globalization;
using Hokusai.Core.Monitoring.Export;
using Hokusai.Core.Monitoring.Export.Hcl;

namespace Hokusai.Core.S3.Configuration.Writing;

/// <summary>
/// Writes a configuration as the resource <c>aws_s3_bucket_lifecycle_configuration</c> of the AWS provider 5, with filters throughout:
/// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_lifecycle_configuration.
/// </summary>
public static class LifecycleTerraform
{
    private const string StorageClassName = "storage_class";

    /// <summary>The resource, formatted as <c>terraform fmt</c> does.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <param name="bucket">The bucket's name.</param>
    public static string Write(LifecycleConfiguration configuration, string bucket)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(bucket);
        var body = new HclBody().Attribute("bucket", Text(bucket));
        if (configuration.DefaultMinimumSize is { } size)
        {
            body.Attribute("transition_default_minimum_object_size", Text(MinimumTransitionSizes.NameOf(size)));
        }

        for (var index = 0; index < configuration.Rules.Count; index++)
        {
            body.Blank().Block("rule", [], Rule(configuration.Rules[index], index));
        }

        return HclText.Of(new HclBody().Block("resource", ["aws_s3_bucket_lifecycle_configuration", Identifier.Of(bucket)], body));
    }

    private static HclBody Rule(LifecycleRule rule, int index)
    {
        // The provider wants an ID of every rule; S3 makes one up.
        var body = new HclBody()
            .Attribute("id", Text(string.IsNullOrEmpty(rule.Id) ? string.Create(CultureInfo.InvariantCulture, $"rule-{index + 1}") : rule.Id))
            .Attribute("status", Text(rule.IsEnabled ? "Enabled" : "Disabled"))
            .Blank()
            .Block("filter", [], Filter(rule.Filter));
        foreach (var (name, action) in Actions(rule))
        {
            body.Blank().Block(name, [], action);
        }

        return body;
    }

    private static HclBody Filter(LifecycleFilter filter)
    {
        var parts = FilterPart.Of(filter);
        if (parts.Count <= 1)
        {
            return parts.Count == 0 ? new HclBody() : Condition(parts[0]);
        }

        var tags = parts.OfType<FilterPart.Tag>().ToList();
        var and = new HclBody();
        foreach (var part in parts.Where(part => part is not FilterPart.Tag))
        {
            AddTo(and, part);
        }

        if (tags.Count > 0)
        {
            and.Attribute("tags", new HclExpression.Object([.. tags.Select(tag => KeyValuePair.Create<string, HclExpression>(tag.Key, Text(tag.Value)))]));
        }

        return new HclBody().Block("and", [], and);
    }

    private static HclBody Condition(FilterPart part)
        => part is FilterPart.Tag tag
            ? new HclBody().Block("tag", [], new HclBody().Attribute("key", Text(tag.Key)).Attribute("value", Text(tag.Value)))
            : AddTo(new HclBody(), part);

    private static HclBody AddTo(HclBody body, FilterPart part) => part switch
    {
        FilterPart.Prefix prefix => body.Attribute("prefix", Text(prefix.Value)),
        FilterPart.Size size => body.Attribute(size.IsLowerBound ? "object_size_greater_than" : "object_size_less_than", Number(size.Bytes)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Tags are in a block of their own."),
    };

    private static IEnumerable<(string Name, HclBody Action)> Actions(LifecycleRule rule)
    {
        if (rule.Expiration is { } expiration)
        {
            var body = Time(new HclBody(), expiration.Days, expiration.Date);
            yield return ("expiration", expiration.RemovesExpiredDeleteMarkers ? body.Attribute("expired_object_delete_marker", new HclExpression.Literal(true)) : body);
        }

        foreach (var transition in rule.Transitions)
        {
            yield return ("transition", Time(new HclBody(), transition.Days, transition.Date).Attribute(StorageClassName, Text(StorageClassNames.NameOf(transition.StorageClass))));
        }

        if (rule.NoncurrentVersionExpiration is { } noncurrent)
        {
            yield return ("noncurrent_version_expiration", Noncurrent(noncurrent.Days, noncurrent.NewerNoncurrentVersions));
        }

        foreach (var transition in rule.NoncurrentVersionTransitions)
        {
            yield return ("noncurrent_version_transition",
                Noncurrent(transition.Days, transition.NewerNoncurrentVersions).Attribute(StorageClassName, Text(StorageClassNames.NameOf(transition.StorageClass))));
        }

        if (rule.AbortMultipartUploadDays is { } abort)
        {
            yield return ("abort_incomplete_multipart_upload", new HclBody().Attribute("days_after_initiation", Number(abort)));
        }
    }

    private static HclBody Time(HclBody body, int? days, DateTimeOffset? date)
    {
        body = days is { } number ? body.Attribute("days", Number(number)) : body;
        return date is { } time ? body.Attribute("date", Text(LifecycleJson.Date(time))) : body;
    }

    private static HclBody Noncurrent(int? days, int? versions)
    {
        var body = days is { } number ? new HclBody().Attribute("noncurrent_days", Number(number)) : new HclBody();
        return versions is { } count ? body.Attribute("newer_noncurrent_versions", Number(count)) : body;
    }

    private static HclExpression.Literal Text(string text) => new(text);

    private static HclExpression.Literal Number(long number) => new(number);
}
