using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>What runs a Systems Manager document: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Association.html</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Name">The association's name, or its id.</param>
/// <param name="Schedule">When it runs; null where it ran once.</param>
/// <param name="LastRun">When it last ran, UTC.</param>
/// <param name="Evidence">Where it is described.</param>
internal sealed record SsmAssociation(string Document, string Name, string? Schedule, DateTimeOffset? LastRun, Evidence Evidence)
{
    public static SsmAssociation? Of(SnapshotDocument document, JsonElement association, int index)
        => association.Text("Name") is not { } name ? null : new SsmAssociation(
            name,
            association.Text("AssociationName") ?? association.Text("AssociationId") ?? name,
            association.Text("ScheduleExpression"),
            association.Time("LastExecutionDate"),
            new Evidence { Source = document.Source, Field = $"Associations[{index}]" });
}
