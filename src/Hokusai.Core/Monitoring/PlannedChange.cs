namespace Hokusai.Core.Monitoring;

/// <summary>One resource, as it is and as it is wanted.</summary>
/// <param name="Action">What that makes necessary.</param>
/// <param name="Desired">How it is wanted; null where it is not.</param>
/// <param name="Existing">How it is; null where it is not there.</param>
/// <param name="Differences">What is not as wanted.</param>
public sealed record PlannedChange(MonitoringAction Action, DesiredResource? Desired, ExistingResource? Existing, IReadOnlyList<MonitoringDifference> Differences)
{
    /// <summary>Terraform's type.</summary>
    public string Type => Desired?.Type ?? Existing!.Type;

    /// <summary>Its name.</summary>
    public string Name => Desired?.Name ?? Existing!.Name;

    /// <summary>The change as people see it.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The Region.</param>
    /// <param name="after">What there is after the change; null where it was not made.</param>
    public MonitoringResource Show(string accountId, string region, ExistingResource? after = null)
    {
        var shown = Resource(accountId, region, after);
        return Type == "aws_config_config_rule" ? new ConfigRuleResource(shown) { Compliance = after?.Compliance ?? Existing?.Compliance } : shown;
    }

    private MonitoringResource Resource(string accountId, string region, ExistingResource? after) => new()
    {
        Resource = Name,
        Type = Type,
        Action = Action,
        Differences = Differences,
        Arn = after?.Arn ?? Existing?.Arn ?? Desired?.Arn,
        EstimatedMonthlyCost = Desired?.EstimatedMonthlyCost,
        Reason = Desired?.Reason,
        Status = after?.Status ?? Existing?.Status,
        AccountId = accountId,
        Region = region,
    };
}
