namespace Hokusai.Core.Rds.Corroboration;

/// <summary>
/// An event of RDS that says that a master password was reset. RDS numbers it RDS-EVENT-0016 (category "configuration change", of instances and of clusters),
/// and tells the message alone where events are asked for:
/// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
/// </summary>
/// <param name="Source">The identifier of the instance or cluster.</param>
/// <param name="IsCluster">Whether the source is a cluster.</param>
/// <param name="AccountId">The account; empty where nothing tells.</param>
/// <param name="Region">The Region; empty where nothing tells.</param>
/// <param name="Time">When RDS recorded it, UTC.</param>
/// <param name="Evidence">The event.</param>
internal sealed record RdsReset(string Source, bool IsCluster, string AccountId, string Region, DateTimeOffset Time, Evidence Evidence)
{
    /// <summary>The event's number.</summary>
    public const string EventNumber = "RDS-EVENT-0016";
}
