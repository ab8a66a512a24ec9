using Hokusai.Reports.Text;

namespace Hokusai.Reports.Services;

/// <summary>The deployments of one actor, stacked so that none covers another.</summary>
/// <param name="Name">Who deployed.</param>
/// <param name="Detail">With what; the principal's name too where two actors would look alike. Null where nothing tells.</param>
/// <param name="Deployments">The deployments, each with the track that it is drawn on, from 0.</param>
/// <param name="Tracks">How many tracks they need; one at least.</param>
internal sealed record DeployerLane(string Name, string? Detail, IReadOnlyList<(EcsDeployment Deployment, int Track)> Deployments, int Tracks)
{
    // Past this many lanes a picture takes more than a screen; the rest share the last lane.
    private const int MaxLanes = 8;

    // An actor with more deployments of one service at once than this is a machine; the last track takes the rest.
    private const int MaxTracks = 4;

    /// <summary>The lanes of the deployments, in order of each actor's first.</summary>
    public static IReadOnlyList<DeployerLane> Of(IEnumerable<EcsDeployment> deployments, DateTimeOffset until)
    {
        var groups = deployments
            .GroupBy(Deployer.Of)
            .Select(g => (Who: g.Key, Deployments: g.OrderBy(d => d.StartedAt).ThenBy(d => d.Id, StringComparer.Ordinal).ToList()))
            .OrderBy(g => g.Deployments[0].StartedAt)
            .ThenBy(g => g.Deployments[0].Id, StringComparer.Ordinal)
            .ToList();
        var alike = groups.GroupBy(g => g.Who with { Principal = null }).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var lanes = groups
            .Select(g => (g.Who.Name, Detail: g.Who.Detail(withPrincipal: alike.Contains(g.Who with { Principal = null })), g.Deployments))
            .ToList();
        if (lanes.Count > MaxLanes)
        {
            var rest = lanes.Skip(MaxLanes - 1).ToList();
            lanes = [.. lanes.Take(MaxLanes - 1), ($"{rest.Count} others", null, [.. rest.SelectMany(l => l.Deployments).OrderBy(d => d.StartedAt)])];
        }

        return [.. lanes.Select(l => Stack(l.Name, l.Detail, l.Deployments, until))];
    }

    private static DeployerLane Stack(string name, string? detail, List<EcsDeployment> deployments, DateTimeOffset until)
    {
        var placed = new List<(EcsDeployment, int)>();
        var freeFrom = new List<DateTimeOffset>();
        foreach (var deployment in deployments)
        {
            var track = freeFrom.FindIndex(free => free <= deployment.StartedAt);
            if (track < 0)
            {
                track = Math.Min(freeFrom.Count, MaxTracks - 1);
                if (freeFrom.Count < MaxTracks)
                {
                    freeFrom.Add(default);
                }
            }

            freeFrom[track] = DeploymentSpan.Of(deployment, until).To;
            placed.Add((deployment, track));
        }

        return new DeployerLane(name, detail, placed, freeFrom.Count);
    }

    private readonly record struct Deployer(string Name, string? Tool, string? Principal)
    {
        // Versions differ from run to run of one pipeline.
        public static Deployer Of(EcsDeployment deployment) => new(
            Words.Deployer(deployment),
            deployment.Actor is { } actor && Words.Tool(actor with { ToolVersion = null }) is { } tool && tool != actor.Name ? tool : null,
            deployment.Actor?.PrincipalArn);

        public string? Detail(bool withPrincipal)
        {
            var parts = new[] { Tool, withPrincipal ? Principal?[(Principal.LastIndexOf('/') + 1)..] : null }.Where(part => !string.IsNullOrEmpty(part)).ToList();
            return parts.Count == 0 ? null : string.Join(", ", parts);
        }
    }
}
