using System.Text.Json;
using Hokusai.Core.Commands;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Tests.Rds.Rotation;

namespace Hokusai.Core.Tests.Commands;

/// <summary>The command given an account beside the trail.</summary>
public sealed class InvestigationWithAccountTests
{
    private const string Orders = "orders-production";

    [Fact]
    public async Task What_RDS_recorded_stands_beside_the_record_that_it_bears_out()
    {
        using var folder = new TrailFolder().Add("18T14:03:22", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);

        var investigation = await InvestigateAsync(folder, Account.Whole, Orders);

        Assert.Equal(CorroborationStatus.Confirmed, Assert.Single(investigation.Corroborations).Status);
        Assert.Contains(investigation.RootCauses[0].EvidenceFor, evidence => evidence.Source == "rds/describe-events.json");
        Assert.NotEmpty(investigation.Rotators);
        Assert.Equal("carol", investigation.PrincipalAccess[0].Name);
        Assert.Contains(investigation.Findings, finding => finding.RuleId == "HKS-RDS-025");
        Assert.True(investigation.IsComplete);
    }

    [Fact]
    public async Task A_reset_that_the_trail_lacks_makes_the_investigation_incomplete_and_is_in_its_timeline()
    {
        using var folder = new TrailFolder()
            .Add("18T09:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, withPassword: false, region: Account.Region)
            .Add("18T20:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);

        var investigation = await InvestigateAsync(folder, Account.Whole, Orders);

        Assert.Equal(["RDS-EVENT-0016", "ModifyDBInstance"], investigation.PasswordChanges.Select(change => change.EventName));
        Assert.Equal("TrailLacksReset", Assert.Single(investigation.Problems).ErrorId);
        Assert.Contains(investigation.Timeline, entry => entry.Evidence.Source == "rds/describe-events.json");
        Assert.Contains(investigation.RootCauses, cause => cause.Kind == RootCauseKind.Unknown);
        Assert.Contains("1 reset that RDS recorded is not in the trail", investigation.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read", investigation.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decoy_a_reset_of_a_time_that_the_trail_does_not_reach_is_told_in_a_note_and_is_no_hole()
    {
        using var folder = new TrailFolder().Add("18T20:00:00", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);

        var investigation = await InvestigateAsync(folder, Account.Whole, Orders);

        Assert.True(investigation.IsComplete);
        Assert.Single(investigation.PasswordChanges);
        Assert.Contains(investigation.AccountNotes, note => note.Contains("1 reset(s) before the first or after the last record", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_account_denied_is_a_problem_and_no_doubt_about_the_causes()
    {
        using var folder = new TrailFolder().Add("18T14:03:22", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);

        var whole = await InvestigateAsync(folder, Account.Whole, Orders);
        var denied = await InvestigateAsync(folder, Account.Whole.Denied("lambda", "list-functions"), Orders);

        Assert.Equal("AwsAccessDenied", Assert.Single(denied.Problems).ErrorId);
        Assert.Equal(whole.RootCauses.Select(cause => cause.Confidence), denied.RootCauses.Select(cause => cause.Confidence));
    }

    [Fact]
    public async Task Without_an_account_nothing_is_said_of_one()
    {
        using var folder = new TrailFolder().Add("18T14:03:22", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);

        var investigation = await InvestigateAsync(folder, account: null, Orders);

        Assert.Empty(investigation.Rotators);
        Assert.Empty(investigation.PrincipalAccess);
        Assert.Empty(investigation.AccountNotes);
    }

    [Fact]
    public async Task A_secret_that_AWS_ties_to_its_database_is_known_by_that_tie()
    {
        using var folder = new TrailFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "trail.json"), """
            {"Records":[{"eventVersion":"1.10","eventTime":"2025-07-18T14:03:22Z","eventSource":"secretsmanager.amazonaws.com","eventName":"RotateSecret","awsRegion":"us-east-1",
              "eventID":"1","eventType":"AwsApiCall","recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/carol","userName":"carol"},
              "requestParameters":{"secretId":"rds!cluster-5c9f1d2e"}}]}
            """);

        Assert.Equal("billing", Change(await InvestigateAsync(folder, Account.Whole, resource: null)).RelatedResource);
        Assert.Null(Change(await InvestigateAsync(folder, account: null, resource: null)).RelatedResource);

        static PasswordChange Change(Investigation investigation) => investigation.PasswordChanges.Single(change => change.EventName == "RotateSecret");
    }

    [Fact]
    public async Task No_value_of_a_function_a_document_or_an_input_comes_out()
    {
        using var folder = new TrailFolder().Add("18T14:03:22", "carol", "aws-cli/2.15.0", "ModifyDBInstance", Orders, region: Account.Region);
        var account = Account.Whole.Edit("scheduler", "get-schedule", "RotateMasterUserPassword\\\": true", "MasterUserPassword\\\": \\\"CANARY-7f3a\\\"");

        Investigation[] investigations = [await InvestigateAsync(folder, account, Orders), await InvestigateAsync(folder, account, "billing")];

        Assert.Contains("CANARY-7f3a", string.Concat(account.Documents.Where(document => document.Key.Service == "scheduler").Select(document => document.Content.GetRawText())), StringComparison.Ordinal);
        Assert.Contains(investigations[0].Rotators, rotator => rotator.Name == "reset-orders-quarterly");
        Assert.Contains(investigations[1].Rotators, rotator => rotator.Name == "rotate-billing");
        Assert.DoesNotContain("CANARY-7f3a", JsonSerializer.Serialize(investigations), StringComparison.Ordinal);
    }

    private static async Task<Investigation> InvestigateAsync(TrailFolder folder, Account? account, string? resource)
    {
        var output = new CommandRecorder();
        var sources = InvestigationSources.Files([folder.Path]) with { Account = account is null ? null : new Described(account.Snapshot) };
        await new InvestigationCommand(sources, new InvestigationOptions { Symptoms = [Symptom.PasswordChanged], Resource = resource }, TimeProvider.System).RunAsync(output, default);
        return (Investigation)Assert.Single(output.Objects);
    }

    private sealed class Described(Snapshot account) : IAccountSource
    {
        public Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken) => Task.FromResult(account);
    }
}
