using Hokusai.Core.Commands;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Commands;

public sealed class RdsPasswordChangeCommandTests
{
    [Fact]
    public async Task Changes_of_one_Terraform_run_carry_its_key_and_those_of_others_none()
    {
        using var folder = new TrailFolder()
            .Add("18T14:00:00", "alice", TrailFolder.Terraform, "DescribeDBInstances", "orders", withPassword: false)
            .Add("18T14:01:00", "alice", TrailFolder.Terraform, "ModifyDBInstance", "orders")
            .Add("18T14:02:00", "alice", TrailFolder.Terraform, "ModifyDBInstance", "payments")
            .Add("18T14:03:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("19T09:00:00", "alice", TrailFolder.Terraform, "ModifyDBInstance", "orders");

        var keys = (await ChangesAsync(folder)).ConvertAll(change => change.SessionKey);

        Assert.NotNull(keys[0]);
        Assert.Equal(keys[0], keys[1]);
        Assert.Null(keys[2]);
        Assert.NotEqual(keys[0], keys[3]);
    }

    [Fact]
    public async Task The_key_is_the_one_that_an_investigation_gives()
    {
        using var folder = new TrailFolder()
            .Add("18T14:00:00", "alice", TrailFolder.Terraform, "DescribeDBInstances", "orders", withPassword: false)
            .Add("18T14:01:00", "alice", TrailFolder.Terraform, "ModifyDBInstance", "orders");
        var output = new CommandRecorder();

        await new InvestigationCommand(InvestigationSources.Files([folder.Path]), new InvestigationOptions(), TimeProvider.System).RunAsync(output, default);

        var investigation = (Investigation)Assert.Single(output.Objects);
        Assert.Equal((await ChangesAsync(folder))[0].SessionKey, investigation.PasswordChanges[0].SessionKey);
        Assert.Equal(investigation.TerraformSessions[0].Key, investigation.PasswordChanges[0].SessionKey);
    }

    [Theory]
    [InlineData("orders", 1)]
    [InlineData("ORDERS", 1)]
    [InlineData("o*", 1)]
    [InlineData("*", 2)]
    [InlineData("arn:aws:rds:eu-central-1:111122223333:db:orders", 1)]
    [InlineData("order", 0)]
    public async Task A_resource_is_wanted_by_name_wildcard_or_ARN(string identifier, int expected)
    {
        using var folder = new TrailFolder()
            .Add("18T14:01:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("18T14:02:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "payments");

        Assert.Equal(expected, (await ChangesAsync(folder, new RdsPasswordChangeOptions { Identifiers = [identifier] })).Count);
    }

    [Fact]
    public async Task Attempts_are_left_out_unless_asked_for()
    {
        using var folder = new TrailFolder()
            .Add("18T14:01:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders", errorCode: "AccessDenied")
            .Add("18T14:02:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders");

        Assert.Single(await ChangesAsync(folder));
        Assert.Equal([false, true], (await ChangesAsync(folder, new RdsPasswordChangeOptions { IncludeFailed = true })).ConvertAll(change => change.Succeeded));
    }

    [Fact]
    public async Task Both_ends_of_the_time_range_are_inside()
    {
        using var folder = new TrailFolder();
        foreach (var minute in new[] { "00", "01", "02", "03" })
        {
            folder.Add($"18T14:{minute}:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders");
        }

        var changes = await ChangesAsync(folder, new RdsPasswordChangeOptions
        {
            StartTime = new DateTimeOffset(2025, 7, 18, 14, 1, 0, TimeSpan.Zero),
            EndTime = new DateTimeOffset(2025, 7, 18, 14, 2, 0, TimeSpan.Zero),
        });

        Assert.Equal([1, 2], changes.ConvertAll(change => change.Time.Minute));
    }

    private static async Task<List<PasswordChange>> ChangesAsync(TrailFolder folder, RdsPasswordChangeOptions? options = null)
    {
        var output = new CommandRecorder();
        await new RdsPasswordChangeCommand(new TrailFileSource([folder.Path]), options ?? new RdsPasswordChangeOptions()).RunAsync(output, default);
        return [.. output.Objects.Cast<PasswordChange>()];
    }
}
