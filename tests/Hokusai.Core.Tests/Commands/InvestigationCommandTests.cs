using Hokusai.Core.Commands;

namespace Hokusai.Core.Tests.Commands;

public sealed class InvestigationCommandTests
{
    [Fact]
    public async Task Stopped_half_way_it_writes_what_it_has_as_incomplete_and_then_says_that_it_was_stopped()
    {
        using var folder = new TrailFolder().Add("18T14:01:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders");
        using var stop = new CancellationTokenSource();
        var output = new CommandRecorder(onProgress: stop.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Command(folder).RunAsync(output, stop.Token));

        var investigation = (Investigation)Assert.Single(output.Objects);
        Assert.False(investigation.IsComplete);
        Assert.Contains(investigation.Problems, problem => problem.ErrorId == "Stopped");
        Assert.NotEmpty(investigation.RootCauses);
    }

    [Fact]
    public async Task Around_a_time_only_the_day_before_and_after_count()
    {
        using var folder = new TrailFolder()
            .Add("10T14:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("18T14:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("19T13:59:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders");

        var investigation = await InvestigateAsync(folder, around: new DateTimeOffset(2025, 7, 18, 14, 0, 0, TimeSpan.Zero));

        Assert.Equal([18, 19], investigation.PasswordChanges.Select(change => change.Time.Day));
    }

    [Fact]
    public async Task One_resource_is_looked_at_without_the_others()
    {
        using var folder = new TrailFolder()
            .Add("18T14:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("18T14:01:00", "dave", "aws-cli/2.15.0", "ModifyDBInstance", "payments");

        var investigation = await InvestigateAsync(folder, resource: "payments");

        Assert.Equal("payments", Assert.Single(investigation.PasswordChanges).Resource);
        Assert.DoesNotContain(investigation.RootCauses, cause => cause.Title.Contains("orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_is_told_once_although_every_investigator_reads_it()
    {
        using var folder = new TrailFolder().Add("18T14:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "damaged.json"), """{"Records":[{"eventName":"ModifyDBInstance","eventTime":""");
        var output = new CommandRecorder();

        await new InvestigationCommand(InvestigationSources.Files([folder.Path]), new InvestigationOptions(), TimeProvider.System).RunAsync(output, default);

        Assert.Single(output.Problems);
        Assert.Single(((Investigation)Assert.Single(output.Objects)).Problems);
    }

    [Fact]
    public async Task Without_any_change_the_cause_is_unknown_and_says_what_is_missing()
    {
        using var folder = new TrailFolder().Add("18T14:00:00", "carol", "aws-cli/2.15.0", "DescribeDBInstances", "orders", withPassword: false);

        var cause = Assert.Single((await InvestigateAsync(folder)).RootCauses);

        Assert.Equal(RootCauseKind.Unknown, cause.Kind);
        Assert.NotEmpty(cause.Missing);
    }

    private static InvestigationCommand Command(TrailFolder folder, string? resource = null, DateTimeOffset? around = null)
        => new(InvestigationSources.Files([folder.Path]), new InvestigationOptions { Symptoms = [Symptom.PasswordChanged], Resource = resource, Around = around }, TimeProvider.System);

    private static async Task<Investigation> InvestigateAsync(TrailFolder folder, string? resource = null, DateTimeOffset? around = null)
    {
        var output = new CommandRecorder();
        await Command(folder, resource, around).RunAsync(output, default);
        return (Investigation)Assert.Single(output.Objects);
    }
}
