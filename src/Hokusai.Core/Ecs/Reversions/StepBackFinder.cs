using Hokusai.Core.Ecs.Deployments;
using Hokusai.Core.Ecs.TaskDefinitions;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Ecs.Reversions;

/// <summary>
/// Finds where a service went back: a rollback, a lower revision of the family, an earlier family, a new revision with content that ran before, or an image that
/// ran before under an unchanged revision. A redeployment with a digest never seen before and a change of scale are none. One pass over a history.
/// </summary>
internal sealed class StepBackFinder
{
    private readonly Dictionary<(string AccountId, string Region, RevisionName Revision), TaskDefinitionContent> _contents = [];

    public StepBackFinder(EcsEvidence evidence)
    {
        foreach (var definition in evidence.TaskDefinitions.Values)
        {
            if (ArnName.TryParse(definition.Arn, out var arn) && RevisionName.Of(definition.Arn) is { } revision)
            {
                _contents[(arn.AccountId, arn.Region, revision)] = definition.Content;
            }
        }
    }

    public IEnumerable<StepBack> Find(ServiceHistory history)
    {
        var ran = new HashSet<RevisionName>();
        var families = new HashSet<string>(StringComparer.Ordinal);
        var contents = new ContentHistory();
        var images = new ImageHistory();
        RevisionName? byTerraform = null;
        var brought = new Dictionary<RevisionName, EcsDeployment>();
        foreach (var run in history.Runs)
        {
            if (run.Deployment is { } deployment && run.Before is { } before)
            {
                var isNewer = !run.IsRollback && run.Revision.Family == before.Family && run.Revision.Revision > before.Revision && !ran.Contains(run.Revision);
                var earlier = isNewer
                    ? contents.EarlierThan(run.Revision, ContentOf(history.Service, run.Revision), before, ContentOf(history.Service, before))
                    : null;
                var image = run.IsRollback || run.Revision != before ? null : images.Returns(deployment);
                var sign = run.IsRollback ? StepBackSign.Rollback
                    : run.Revision == before ? (image is null ? (StepBackSign?)null : StepBackSign.EarlierImage)
                    : run.Revision.Family != before.Family ? (families.Contains(run.Revision.Family) ? StepBackSign.EarlierFamily : null)
                    : run.Revision.Revision < before.Revision ? StepBackSign.LowerRevision
                    : earlier is not null ? StepBackSign.EarlierContent
                    : null;
                if (sign is { } found)
                {
                    yield return new StepBack
                    {
                        Service = history.Service,
                        From = before,
                        To = run.Revision,
                        Time = run.Time,
                        Sign = found,
                        Deployment = deployment,
                        Replaced = run.IsRollback ? deployment : brought.GetValueOrDefault(before),
                        RanBefore = ran.Contains(run.Revision),
                        LastByTerraform = byTerraform,
                        ContentOf = earlier?.Revision.ToString() ?? image?.Digest,
                        IsMasked = earlier is { IsMasked: true },
                        ImageNote = image?.Note,
                    };
                }
            }

            ran.Add(run.Revision);
            families.Add(run.Revision.Family);
            contents.Add(run.Revision, ContentOf(history.Service, run.Revision));
            images.Add(run);
            if (!run.IsRollback && run.Deployment is { } brings)
            {
                brought[run.Revision] = brings;
            }

            byTerraform = !run.IsRollback && DeployingActor.IsTerraform(run.Deployment?.Actor) ? run.Revision : byTerraform;
        }
    }

    private TaskDefinitionContent? ContentOf(EcsServiceId service, RevisionName revision) => _contents.GetValueOrDefault((service.AccountId, service.Region, revision));
}
