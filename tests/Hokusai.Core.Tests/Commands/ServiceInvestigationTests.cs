using System.IO.Compression;
using System.Text;
using Hokusai.Core.Commands;

namespace Hokusai.Core.Tests.Commands;

/// <summary>The investigation of services from files as people have them: mixed, damaged, and of the sample.</summary>
public sealed class ServiceInvestigationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hokusai-services-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("worker", "hokusai-worker:43", "hokusai-worker:42", EcsReversionKind.CircuitBreakerRollback, null, "15T10:26:31")]
    [InlineData("web", "hokusai-web:18", "hokusai-web:17", EcsReversionKind.AlarmRollback, null, "16T09:26:41")]
    [InlineData("billing", "hokusai-billing:13", "hokusai-billing:14", EcsReversionKind.ContentReversion, "hokusai-api-ci", "17T10:05:14")]
    [InlineData("thumbnails", "hokusai-thumbnails:5", "hokusai-thumbnails:5", EcsReversionKind.MutableTagMoved, "bob", "17T12:26:02")]
    [InlineData("web", "hokusai-web:19", "hokusai-web:17", EcsReversionKind.ManualRollback, "bob", "17T13:51:40")]
    [InlineData("scheduler", "hokusai-scheduler:24", "hokusai-scheduler:23", EcsReversionKind.OverlappingDeployments, "hokusai-release-ci", "17T16:11:35")]
    [InlineData("api", "hokusai-api:31", "hokusai-api:30", EcsReversionKind.StaleTerraformApply, "hokusai-terraform-deploy/GitHubActions", "18T14:04:31")]
    public async Task The_sample_has_each_step_back_of_its_timetable_and_no_other(string service, string from, string to, EcsReversionKind kind, string? actor, string time)
    {
        var reversions = (await SampleAsync()).Reversions;

        Assert.Equal(7, reversions.Count);
        var reversion = Assert.Single(reversions, reversion => reversion.Service == service && reversion.From == from);
        Assert.Equal((to, kind, Confidence.Proven), (reversion.To, reversion.Kind, reversion.Confidence));
        Assert.Equal(actor, reversion.Actor?.Name);
        // ECS writes milliseconds, and begins a rollback a second after it is asked to.
        Assert.Equal(DateTimeOffset.Parse($"2025-07-{time}Z", System.Globalization.CultureInfo.InvariantCulture), reversion.Time, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task The_sample_lost_three_tasks_of_the_worker()
        => Assert.Contains((await SampleAsync()).Impact, item => item.Description == "3 task(s) failed in the deployment of hokusai-worker:43");

    [Fact]
    public async Task Trails_of_any_form_answers_and_definitions_in_one_folder_are_nobodys_problem()
    {
        Write("trail.json", Trail("UpdateService"));
        Write("bridge.json", $$"""{"version":"0","id":"1","detail-type":"AWS API Call via CloudTrail","source":"aws.ecs","detail":{{Event("DescribeServices")}}}""");
        Write("lookup.json", System.Text.Json.JsonSerializer.Serialize(new { Events = new[] { new { EventId = "1", EventName = "UpdateService", CloudTrailEvent = Event("UpdateService") } } }));
        Write("definition.json", """{"family":"api","containerDefinitions":[{"name":"api","image":"api:v1"}]}""");
        Write("services.json", """{"services":[],"failures":[]}""");
        Write("package.json", """{"name":"somebody's"}""");
        await using (var file = File.Create(Path.Combine(_folder.FullName, "trail.json.gz")))
        await using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Trail("UpdateService")));
        }

        var output = new CommandRecorder();
        await InvestigateAsync(output, _folder.FullName);

        Assert.Empty(output.Problems.Select(problem => $"{problem.Source} {problem.ErrorId}"));
    }

    [Fact]
    public async Task A_damaged_file_is_told_once_with_its_place_and_the_others_are_read()
    {
        Write("trail.json", Trail("UpdateService"));
        var damaged = Write("definition.json", "{\"family\":\"api\",\n \"containerDefinitions\":[{\"name\":}]}");
        var output = new CommandRecorder();

        await InvestigateAsync(output, _folder.FullName);

        var problem = Assert.Single(output.Problems);
        Assert.Equal(damaged, problem.Source);
        Assert.StartsWith("line 2, column ", problem.Position, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_told_once_where_it_was_named()
    {
        var strange = Write("package.json", """{"name":"somebody's"}""");
        var trail = Write("trail.json", Trail("UpdateService"));
        var output = new CommandRecorder();

        await InvestigateAsync(output, strange, trail);

        Assert.Equal(strange, Assert.Single(output.Problems).Source);
    }

    [Fact]
    public async Task Stopped_half_way_it_concludes_with_what_was_read()
    {
        Write("trail.json", Trail("UpdateService"));
        using var stop = new CancellationTokenSource();
        var output = new CommandRecorder(onProgress: stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Command([Symptom.ServiceReverted], _folder.FullName).RunAsync(output, stop.Token));

        var investigation = (Investigation)Assert.Single(output.Objects);
        Assert.Contains(investigation.Problems, problem => problem.ErrorId == "Stopped");
        Assert.NotEmpty(investigation.RootCauses);
    }

    [Fact]
    public async Task Where_nobody_names_a_symptom_those_that_were_found_are_written()
    {
        var output = new CommandRecorder();
        await Command([], Path.Combine(Sample, "account"), Path.Combine(Sample, "cloudtrail")).RunAsync(output, default);
        Assert.Equal([Symptom.PasswordChanged, Symptom.ServiceReverted, Symptom.ObjectsDeleted], output.Objects.Cast<Investigation>().Select(investigation => investigation.Symptom).Order());

        var services = new CommandRecorder();
        await Command([], Path.Combine(Sample, "account")).RunAsync(services, default);
        Assert.Equal([Symptom.ServiceReverted], services.Objects.Cast<Investigation>().Select(investigation => investigation.Symptom));
    }

    [Fact]
    public async Task Where_none_was_found_all_are_written_and_say_what_is_missing()
    {
        Write("trail.json", Trail("DescribeServices"));
        var output = new CommandRecorder();

        await Command([], _folder.FullName).RunAsync(output, default);

        Assert.Equal(Enum.GetValues<Symptom>().Length, output.Objects.Count);
        Assert.All(output.Objects.Cast<Investigation>(), investigation => Assert.NotEmpty(Assert.Single(investigation.RootCauses).Missing));
    }

    private static string Sample
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (Path.Combine(folder.FullName, "samples", "hokusai-incident") is var sample && Directory.Exists(sample))
                {
                    return sample;
                }
            }

            throw new DirectoryNotFoundException("samples/hokusai-incident");
        }
    }

    private static Task<Investigation> SampleAsync() => InvestigateAsync(new CommandRecorder(), Sample);

    private static async Task<Investigation> InvestigateAsync(CommandRecorder output, params string[] paths)
    {
        await Command([Symptom.ServiceReverted], paths).RunAsync(output, default);
        return (Investigation)Assert.Single(output.Objects);
    }

    private static InvestigationCommand Command(IReadOnlyList<Symptom> symptoms, params string[] paths)
        => new(InvestigationSources.Files(paths), new InvestigationOptions { Symptoms = symptoms }, TimeProvider.System);

    private static string Trail(string name) => $$"""{"Records":[{{Event(name)}}]}""";

    private static string Event(string name) => $$$"""
        {"eventVersion":"1.08","eventID":"0a1b2c3d-0000-4000-8000-000000000001","eventTime":"2025-07-18T14:00:00Z","eventSource":"ecs.amazonaws.com","eventName":"{{{name}}}",
         "awsRegion":"us-east-1","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","userName":"bob","arn":"arn:aws:iam::111122223333:user/bob"},
         "requestParameters":{"cluster":"production","service":"api","taskDefinition":"api:31"},"responseElements":null}
        """;

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
