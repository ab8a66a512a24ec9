namespace Hokusai.Core.Tests.Commands;

public sealed class InvestigationSummaryTests
{
    [Fact]
    public async Task A_password_given_at_creation_is_not_called_a_change()
    {
        using var folder = new TrailFolder().Add("18T14:00:00", "carol", "aws-cli/2.15.0", "CreateDBInstance", "orders");

        var summary = await SummaryAsync(folder);

        Assert.StartsWith("No change of a database password was found in the evidence. orders was created with a password at 2025-07-18 14:00:00Z.", summary);
    }

    [Fact]
    public async Task Changes_and_attempts_are_counted_apart()
    {
        using var folder = new TrailFolder()
            .Add("18T14:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders", errorCode: "AccessDenied")
            .Add("18T14:01:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "orders")
            .Add("18T14:02:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", "payments");

        var summary = await SummaryAsync(folder);

        Assert.StartsWith("The passwords of orders and payments were changed twice between 2025-07-18 14:01:00Z and 2025-07-18 14:02:00Z; 1 attempt failed.", summary);
    }

    private static async Task<string> SummaryAsync(TrailFolder folder)
    {
        var output = new CommandRecorder();
        await new Hokusai.Core.Commands.InvestigationCommand(Hokusai.Core.Commands.InvestigationSources.Files([folder.Path]), new(), TimeProvider.System).RunAsync(output, default);
        return ((Investigation)Assert.Single(output.Objects)).Summary;
    }
}
