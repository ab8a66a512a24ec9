namespace Hokusai.Core.Snapshots;

/// <summary>Names one answer of AWS in a snapshot: which account and Region was asked what, about which item.</summary>
/// <param name="AccountId">The account's twelve digits; empty where a file does not tell.</param>
/// <param name="Region">The Region asked; <c>global</c> for services that have one endpoint a partition (IAM); empty where a file does not tell.</param>
/// <param name="Service">The service as the AWS CLI names it: <c>rds</c>, <c>s3api</c>, <c>elbv2</c>, <c>logs</c>.</param>
/// <param name="Command">The command as the AWS CLI names it: <c>describe-db-instances</c>.</param>
/// <param name="Subject">
/// The item asked about, for commands that answer for one (a bucket's name, a cluster's ARN); null for commands that list everything.
/// </param>
public readonly record struct SnapshotKey(string AccountId, string Region, string Service, string Command, string? Subject = null)
{
    /// <summary>What <see cref="Region"/> is for services that have one endpoint for all Regions.</summary>
    public const string GlobalRegion = "global";

    /// <summary>What <see cref="Service"/> and <see cref="Command"/> are in the gap of a Region that answered nothing at all.</summary>
    public const string Everything = "*";

    /// <summary>The call as a person would type it, with where it was made.</summary>
    public override string ToString()
        => $"aws {Service} {Command}{(Subject is null ? "" : $" {Subject}")} ({AccountId}, {Region})";
}
