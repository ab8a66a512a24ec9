namespace Hokusai.Core.Monitoring.Export;

/// <summary>
/// The key that an alias leads to. AWS makes up the ids of keys, so that the alias's attributes do not tell; in a monitoring they go by one name, or
/// the alias by it with <c>alias/</c> before it.
/// </summary>
internal static class KeyOfAlias
{
    private const string Prefix = "alias/";

    /// <summary>The reference to the key.</summary>
    /// <exception cref="MonitoringExportException">The set has no such key.</exception>
    public static ExportValue Of(DesiredResource alias, ReferenceResolver set)
    {
        var name = alias.Name.StartsWith(Prefix, StringComparison.Ordinal) ? alias.Name[Prefix.Length..] : alias.Name;
        var key = set.Find("aws_kms_key", name) ?? throw MonitoringExportException.Of(
            alias,
            MonitoringExportErrorIds.MissingReference,
            $"The key '{name}' that it leads to is not among the resources to be written.",
            "Write the whole part Notification, the key included.");
        return new ExportValue.Reference(key, ReferencedBy.Id);
    }
}
