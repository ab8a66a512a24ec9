using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Commands;

namespace Hokusai.Aws.Tests.Ecs;

/// <summary>The commands about ECS against an account.</summary>
public sealed class EcsLiveTests(EcsIncident incident) : IClassFixture<EcsIncident>, IDisposable
{
    private readonly TestOutput _output = new();

    public void Dispose() => incident.ClearFaults();

    [SkippableFact]
    public async Task Services_went_back_live_as_in_the_files()
    {
        await FindAsync();
        var files = new TestOutput();
        await new EcsReversionCommand(EcsSources.Files([EcsIncident.Folder]), new EcsReversionOptions()).RunAsync(files, CancellationToken.None);

        Assert.Empty(_output.Problems);
        Assert.Equal(7, _output.Objects.Count);
        Assert.Equal(
            files.Objects.Cast<EcsReversion>().Select(file => (file.Time.AddDays(incident.Days), file.Service, file.From, file.To, file.Kind, file.Confidence, file.Actor?.Name)),
            _output.Objects.Cast<EcsReversion>().Select(live => (live.Time, live.Service, live.From, live.To, live.Kind, live.Confidence, live.Actor?.Name)));
    }

    [SkippableTheory]
    [InlineData("hokusai-api", 31, "30", "image, environment[RELEASE]", "")]
    [InlineData("hokusai-billing", 14, "13", "", "12")]
    public async Task One_revision_asked_for_comes_with_what_it_changed_and_what_it_equals(string family, int number, string previous, string changed, string same)
    {
        await HistoryAsync(family, number);

        var revision = Assert.IsType<TaskDefinitionRevision>(Assert.Single(_output.Objects));
        Assert.Empty(_output.Problems);
        Assert.Equal(previous, $"{revision.PreviousRevision}");
        Assert.DoesNotContain(revision.Changes, change => change.Kind == TaskDefinitionDifferenceKind.Unknown);
        Assert.All(changed.Split(", ", StringSplitOptions.RemoveEmptyEntries), path => Assert.Contains(revision.Changes, change => change.Path == path));
        Assert.Equal(same, string.Join(',', revision.SameAs));
    }

    [SkippableTheory]
    [InlineData("api", null)]
    [InlineData("hokusai-production/api", null)]
    [InlineData("arn:aws:ecs:us-east-1:111122223333:service/hokusai-production/api", null)]
    [InlineData("api", "hokusai-prod*")]
    public async Task Of_one_service_only_its_own_deployments_are_asked_for(string service, string? cluster)
    {
        incident.Aws.Requests.Clear();

        await FindAsync(new EcsReversionOptions { Services = [service], Clusters = cluster is null ? [] : [cluster] });

        Assert.Equal("hokusai-api:31", Assert.IsType<EcsReversion>(Assert.Single(_output.Objects)).From);
        Assert.Single(incident.Aws.Requests.All, entry => entry.Request.Operation == "ListServiceDeployments");
        Assert.Equal(cluster is null ? 3 : 1, incident.Aws.Requests.All.Count(entry => entry.Request.Operation == "ListServices"));
    }

    [SkippableFact]
    public async Task A_comparison_asks_for_the_two_revisions_and_for_no_service()
    {
        incident.Aws.Requests.Clear();

        await CompareAsync(30, 31);

        Assert.Equal(["environment[RELEASE]", "image"], _output.Objects.Cast<TaskDefinitionDifference>().Select(difference => difference.Path).Order(StringComparer.Ordinal));
        var asked = incident.Aws.Requests.All.Where(entry => entry.Request.Service == "ecs").Select(entry => entry.Request.Operation).ToList();
        Assert.Equal(2, asked.Count(operation => operation == "DescribeTaskDefinition"));
        Assert.DoesNotContain("ListServices", asked);
    }

    [SkippableFact]
    public async Task A_revision_that_ECS_does_not_have_is_one_error()
    {
        await CompareAsync(30, 99);

        var problem = Assert.Single(_output.Problems);
        Assert.Equal(("hokusai-api:99", "TaskDefinitionRevisionNotFound"), (problem.Source, problem.ErrorId));
        Assert.Empty(_output.Objects);
    }

    [SkippableFact]
    public async Task A_denied_operation_is_named_with_its_permission_and_the_trail_still_tells()
    {
        Deny("DescribeServiceDeployments");

        await FindAsync();

        Assert.Contains(_output.Problems, problem => problem.ToString().Contains("ecs:DescribeServiceDeployments", StringComparison.Ordinal));
        var stale = Assert.Single(_output.Objects.Cast<EcsReversion>(), reversion => reversion.Service == "api");
        Assert.Equal(EcsReversionKind.StaleTerraformApply, stale.Kind);
    }

    [SkippableFact]
    public async Task Where_definitions_are_denied_the_masked_values_of_the_trail_are_unknown_and_not_equal()
    {
        Deny("DescribeTaskDefinition");

        await HistoryAsync("hokusai-api", 31);

        Assert.Contains(_output.Problems, problem => problem.ToString().Contains("ecs:DescribeTaskDefinition", StringComparison.Ordinal));
        var revision = Assert.IsType<TaskDefinitionRevision>(Assert.Single(_output.Objects));
        Assert.Contains(revision.Changes, change => change.Path == "image");
        Assert.Contains(revision.Changes, change => change.Kind == TaskDefinitionDifferenceKind.Unknown);
    }

    private void Deny(string operation)
        => incident.Aws.Faults.Inject(new Fault { Kind = FaultKinds.AccessDenied, Service = "ecs", Operation = operation, Times = Fault.Always });

    private Task FindAsync() => FindAsync(new EcsReversionOptions());

    private async Task FindAsync(EcsReversionOptions options)
    {
        using var session = await incident.OpenAsync();
        var sources = new EcsSources { Trail = Trail(session), Account = LiveAccount.ForServices(session, options, 4, TimeProvider.System) };
        await new EcsReversionCommand(sources, options).RunAsync(_output, CancellationToken.None);
    }

    private async Task HistoryAsync(string family, int revision)
    {
        using var session = await incident.OpenAsync();
        var sources = new EcsSources { Trail = Trail(session), Account = LiveAccount.ForTaskDefinitionHistory(session, [family], [revision], 4, TimeProvider.System) };
        await new EcsTaskDefinitionHistoryCommand(sources, new EcsTaskDefinitionHistoryOptions { Families = [family], Revisions = [revision] }).RunAsync(_output, CancellationToken.None);
    }

    private async Task CompareAsync(int reference, int difference)
    {
        using var session = await incident.OpenAsync();
        var sources = new EcsSources { Account = LiveAccount.ForTaskDefinitions(session, "hokusai-api", [reference, difference], 4, TimeProvider.System) };
        await new EcsTaskDefinitionComparisonCommand().CompareRevisionsAsync(sources, "hokusai-api", reference, difference, _output, CancellationToken.None);
    }

    private static Core.Trail.ITrailSource Trail(AwsSession session) => LiveEvidence.EventHistory(session, null, 4);
}
