namespace Hokusai.Core.Monitoring;

/// <summary>
/// Which key an alias names. AWS makes up the ids of keys, so that no attribute can say which is wanted: it is the key that goes by the alias's name. An alias
/// outlives its key's removal for as long as KMS waits to delete it, and names a key then that encrypts nothing.
/// </summary>
internal static class AliasTarget
{
    /// <summary>The difference, where the alias names another key; none for other resources, and where no key is wanted or could be read.</summary>
    public static IEnumerable<MonitoringDifference> Compare(
        DesiredResource wanted, ExistingResource? found, IReadOnlyList<DesiredResource> desired, MonitoringInventory inventory)
    {
        if (wanted.Type != "aws_kms_alias" || found is null || inventory.UnreadTypes.Contains("aws_kms_key")
            || !desired.Any(key => key.Type == "aws_kms_key" && key.Name == wanted.Name))
        {
            yield break;
        }

        var key = inventory.Resources.FirstOrDefault(key => key.Type == "aws_kms_key" && key.Name == wanted.Name);
        if (key is null || key.Id != found.Id)
        {
            yield return new MonitoringDifference("target_key_id", found.Id, key?.Id ?? "(known after apply)");
        }
    }
}
