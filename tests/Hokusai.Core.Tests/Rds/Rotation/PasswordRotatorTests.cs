using static Hokusai.Core.Tests.Rds.Rotation.Calls;

namespace Hokusai.Core.Tests.Rds.Rotation;

/// <summary>Each kind of automation in the fixture account, beside the one that differs in a fact and is none.</summary>
public sealed class PasswordRotatorTests
{
    private static IReadOnlyList<PasswordRotator> Rotators(Account account, params PasswordChange[] changes) => account.Ask(changes).Rotators;

    private static PasswordRotator? Find(Account account, string name, params PasswordChange[] changes) => Rotators(account, changes).SingleOrDefault(rotator => rotator.Name == name);

    [Fact]
    public void The_account_has_these_and_no_others()
        => Assert.Equal(
            [
                "ManagedRotation rds!cluster-5c9f1d2e Proven",
                "SecretRotation prod/orders-production/master Possible",
                "Schedule rotate-billing Proven",
                "EventRule nightly Likely",
                "SsmDocument reset-orders-quarterly Likely",
                "LambdaFunction legacy-rotator Unknown",
            ],
            Rotators(Account.Whole).OrderBy(r => r.Kind).Select(r => $"{r} {r.Confidence}"));

    [Fact]
    public void A_managed_secret_is_rotated_by_RDS_and_its_database_is_certain()
    {
        var rotator = Find(Account.Whole, "rds!cluster-5c9f1d2e")!;
        Assert.Equal((PasswordRotatorKind.ManagedRotation, "every 7 day(s)", "billing"), (rotator.Kind, rotator.Schedule, Assert.Single(rotator.Targets)));
        Assert.Equal((At("2025-07-19T02:00:45Z"), At("2025-07-26T23:59:59Z")), (rotator.LastRun, rotator.NextRun));
    }

    [Fact]
    public void Decoy_its_rotation_is_off()
        => Assert.Null(Find(Account.Whole.Edit("secretsmanager", "list-secrets", "\"RotationEnabled\": true", "\"RotationEnabled\": false"), "rds!cluster-5c9f1d2e"));

    [Fact]
    public void A_managed_secret_that_was_not_listed_is_known_by_its_database()
    {
        var rotator = Find(Account.Whole.Denied("secretsmanager", "list-secrets"), "rds!cluster-5c9f1d2e")!;
        Assert.Equal((PasswordRotatorKind.ManagedRotation, Confidence.Likely, "every 7 days unless it was changed"), (rotator.Kind, rotator.Confidence, rotator.Schedule));
    }

    [Fact]
    public void A_secret_with_a_function_runs_through_the_functions_role_and_a_tie_by_name_is_possible()
    {
        var rotator = Find(Account.Whole, OrdersSecret)!;
        Assert.Equal("arn:aws:iam::111122223333:role/rotate-orders", rotator.ViaRole);
        Assert.Contains("only its name", rotator.How, StringComparison.Ordinal);
        Assert.Contains(rotator.Evidence, e => e.Field == "SecretList[0]");
    }

    [Fact]
    public void A_rotation_function_that_does_not_exist_is_said_to_be_missing()
        => Assert.Contains("not in the account's list", Find(Account.Whole.Edit("secretsmanager", "list-secrets", ":rotate-orders", ":gone"), OrdersSecret)!.How, StringComparison.Ordinal);

    [Fact]
    public void Secrets_of_no_database_are_nobodys_business()
        => Assert.DoesNotContain(Rotators(Account.Whole), rotator => rotator.Name == "prod/stripe");

    [Fact]
    public void A_rule_starts_a_function_by_its_alias_and_the_functions_role_decides()
    {
        var rotator = Find(Account.Whole, "nightly")!;
        Assert.Equal((PasswordRotatorKind.EventRule, "cron(0 2 * * ? *)", true), (rotator.Kind, rotator.Schedule, rotator.IsEnabled));
        Assert.Equal(["billing", Orders], rotator.Targets);
        Assert.Contains("its role maintenance may call rds:ModifyDB", rotator.How, StringComparison.Ordinal);
        Assert.Null(Find(Account.Whole, "uploads"));
    }

    [Theory]
    [InlineData("arn:aws:events:us-east-1:111122223333:rule/nightly", Account.Region, true)]
    [InlineData("default/nightly", Account.Region, true)]
    [InlineData("nightly", "", true)]
    [InlineData("nightly", "eu-west-1", false)]
    [InlineData("weekly", Account.Region, false)]
    public void The_targets_of_a_rule_are_asked_for_by_its_name_or_ARN_in_its_Region(string subject, string region, bool found)
    {
        var documents = Account.Whole.Documents.Select(document => document.Key is { Command: "list-targets-by-rule", Subject: "nightly" }
            ? document with { Key = document.Key with { Subject = subject, Region = region } }
            : document);
        Assert.Equal(found, Find(Account.Whole with { Documents = [.. documents] }, "nightly") is not null);
    }

    [Fact]
    public void A_rule_that_is_off_is_shown_as_off()
        => Assert.False(Find(Account.Whole.Edit("events", "list-rules", "\"ENABLED\"", "\"DISABLED\""), "nightly")!.IsEnabled);

    [Fact]
    public void A_schedule_that_calls_the_API_itself_is_proven_on_what_it_names()
    {
        var rotator = Find(Account.Whole, "rotate-billing")!;
        Assert.Equal((Confidence.Proven, "billing", "rate(90 days)"), (rotator.Confidence, Assert.Single(rotator.Targets), rotator.Schedule));
    }

    [Fact]
    public void Decoy_a_schedule_that_modifies_the_database_and_not_its_password()
    {
        Assert.Null(Find(Account.Whole, "scale-orders"));
        Assert.NotNull(Find(Account.Whole.Edit("scheduler", "get-schedule", "DbInstanceClass", "MasterUserPassword"), "scale-orders"));
    }

    [Fact]
    public void Decoy_a_schedule_whose_role_may_not_make_the_call_is_only_possible()
    {
        var rotator = Find(Account.Whole.Edit("scheduler", "get-schedule", "role/maintenance", "role/thumbnails"), "rotate-billing")!;
        Assert.Equal(Confidence.Possible, rotator.Confidence);
        Assert.Contains("its role thumbnails may not", rotator.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_whose_input_is_not_told_reaches_what_its_role_may()
    {
        var rotator = Find(Account.Whole.Without("scheduler", "get-schedule").Edit("scheduler", "list-schedules", "aws-sdk:rds:modifyDBInstance\"", "aws-sdk:rds:modifyDBInstance\",\"RoleArn\":\"arn:aws:iam::111122223333:role/maintenance\""), "scale-orders")!;
        Assert.Equal(Confidence.Possible, rotator.Confidence);
        Assert.Contains("what the snapshot does not tell", rotator.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_an_association_runs_is_read_for_its_calls()
    {
        var rotator = Find(Account.Whole, "reset-orders-quarterly")!;
        Assert.Equal((Confidence.Likely, Orders, At("2025-05-01T00:00:00Z")), (rotator.Confidence, Assert.Single(rotator.Targets).Split('/')[0], rotator.LastRun));
        Assert.Contains("rds:ModifyDBInstance", rotator.How, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_nothing_runs_is_possible_and_one_that_sets_no_password_is_none()
    {
        Assert.Equal(Confidence.Possible, Find(Account.Whole.Without("ssm", "list-associations"), "ResetOrdersPassword")!.Confidence);
        Assert.DoesNotContain(Rotators(Account.Whole.Edit("ssm", "get-document", "MasterUserPassword", "DBInstanceClass")), r => r.Kind == PasswordRotatorKind.SsmDocument);
    }

    [Fact]
    public void A_function_whose_role_cannot_be_judged_is_unknown_and_one_that_may_not_is_none()
    {
        var rotator = Find(Account.Whole, "legacy-rotator")!;
        Assert.Equal(Confidence.Unknown, rotator.Confidence);
        Assert.Contains("policy/lost could not be read", rotator.How, StringComparison.Ordinal);
        Assert.Null(Find(Account.Whole, "thumbnails"));
    }

    [Fact]
    public void A_function_that_may_is_possible_until_it_did()
    {
        var account = Account.Whole.Edit("events", "list-rules", "\"nightly\"", "\"daily\"");
        Assert.Equal(Confidence.Possible, Find(account, "nightly-maintenance")!.Confidence);

        var did = Find(account, "nightly-maintenance", Set(Session("maintenance", "nightly-maintenance")))!;
        Assert.Equal((Confidence.Proven, 1, true), (did.Confidence, did.ChangeCount, did.Did));
        Assert.Equal(At("2025-07-18T14:03:22Z"), did.LastChange);
        Assert.Contains(did.Evidence, e => e.EventId is not null);
    }

    [Fact]
    public void Decoy_another_session_of_the_same_role_is_not_the_function()
        => Assert.Equal(0, Find(Account.Whole, "nightly", Set(Session("maintenance", "someone-else")))!.ChangeCount);

    [Fact]
    public void A_rule_did_what_its_function_did_and_comes_first()
    {
        var first = Rotators(Account.Whole, Set(Session("maintenance", "nightly-maintenance")))[0];
        Assert.Equal(("nightly", 1), (first.Name, first.ChangeCount));
    }

    [Fact]
    public void A_rotation_that_ended_is_the_secrets_doing()
    {
        var rotator = Find(Account.Whole, "rds!cluster-5c9f1d2e", Rotated("arn:aws:secretsmanager:us-east-1:111122223333:secret:rds!cluster-5c9f1d2e-GhIjKl", "billing", "2025-07-19T02:00:45Z"))!;
        Assert.Equal((1, At("2025-07-19T02:00:45Z")), (rotator.ChangeCount, rotator.LastChange));
    }

    [Fact]
    public void A_secret_that_the_trail_ties_to_its_database_is_likely_and_one_that_changed_alone_is_shown_alone()
    {
        var tied = Find(Account.Whole, "prod/stripe", Set(User("alice")), Rotated("prod/stripe", Orders, "2025-07-18T10:00:00Z"))!;
        Assert.Equal((Confidence.Likely, Orders), (tied.Confidence, Assert.Single(tied.Targets)));
        Assert.Contains("the trail says", tied.How, StringComparison.Ordinal);

        var quiet = Account.Whole.Without("rds", "describe-events");
        var alone = Rotated("prod/stripe", null!, "2025-07-18T10:00:00Z");
        Assert.Equal("prod/stripe", Assert.Single(Rotators(quiet.Without("ssm", "get-document"), alone), rotator => rotator.Confidence != Confidence.Unknown).Name);
        Assert.DoesNotContain(Rotators(quiet, alone, Set(User("alice"))), rotator => rotator.Name == "prod/stripe");
    }

    [Fact]
    public void Only_what_changed_is_asked_about()
    {
        var quiet = Account.Whole.Without("rds", "describe-events");
        Assert.DoesNotContain(Rotators(quiet, Set(User("alice"))), rotator => rotator.Targets.Contains("billing"));
        Assert.DoesNotContain(Rotators(quiet, Set(User("alice"), database: "billing")), rotator => rotator.Targets.Contains(Orders));
        Assert.Contains("describe none of the databases", quiet.Ask(Set(User("alice"), database: "payments")).Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_did_what_its_role_called_and_not_what_a_function_with_that_role_did()
    {
        Assert.Equal(1, Find(Account.Whole, "rotate-billing", Set(Session("maintenance", "4c1f"), database: "billing"))!.ChangeCount);
        Assert.Equal(0, Find(Account.Whole, "rotate-billing", Set(Session("maintenance", "nightly-maintenance"), database: "billing"))!.ChangeCount);
        Assert.Equal(0, Find(Account.Whole, "rotate-billing", Set(Session("maintenance", "4c1f")))!.ChangeCount);
    }

    [Fact]
    public void Without_IAM_no_function_is_accused_and_the_notes_say_why()
    {
        var evidence = Account.Whole.Denied("iam", "get-account-authorization-details").Ask();
        Assert.DoesNotContain(evidence.Rotators, rotator => rotator.Kind is PasswordRotatorKind.LambdaFunction or PasswordRotatorKind.EventRule);
        Assert.Contains(evidence.AccountProblems, problem => problem.Advice!.Contains("iam:get-account-authorization-details", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_not_asked_and_what_is_not_described_is_told()
    {
        var notes = Account.Whole.Without("lambda", "list-functions").Ask().Notes;
        Assert.Contains(notes, note => note.Contains("aws lambda list-functions", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("month-end", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("PatchHosts", StringComparison.Ordinal));
        Assert.Contains(notes, note => note.Contains("control policies of the organization", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_account_says_nothing_but_what_was_not_asked()
    {
        var evidence = Account.Empty.Ask();
        Assert.Empty(evidence.Rotators);
        Assert.Empty(evidence.PrincipalAccess);
        Assert.Empty(evidence.Findings);
        Assert.Contains(evidence.Notes, note => note.Contains("aws rds describe-db-instances", StringComparison.Ordinal));
    }
}
