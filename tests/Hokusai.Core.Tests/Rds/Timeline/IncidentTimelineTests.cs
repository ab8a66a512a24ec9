using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hokusai.Core.Rds;
using Hokusai.Core.Rds.Timeline;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Tests.Rds.Timeline;

public sealed class IncidentTimelineTests
{
    private const string Secret = "prod/hokusai-production/master";

    private static readonly TrailEvent Change = TrailEvents.Rds("ModifyDBInstance", """{"dBInstanceIdentifier":"hokusai-production","masterUserPassword":"****"}""");

    private static readonly SecretDatabaseLinks Links = SecretDatabaseLinks.From([Change]);

    private static readonly IncidentTimeline Timeline = new([PasswordChangeDetector.Detect(Change)!], Links, []);

    private static TrailEvent App(TrailEvent record, string task = "0a1b2c3d") => record with { Identity = TrailEvents.Role("api-task-role", task), UserAgent = "aws-sdk-java/2.20" };

    private static TrailEvent Later(TrailEvent record, int minutes) => record with { Time = TrailEvents.At(10) + TimeSpan.FromMinutes(minutes) };

    private static TimelineEntryKind? KindOf(TrailEvent record) => Timeline.Consider(record).Entry?.Kind;

    [Theory]
    [InlineData("ModifyDBInstance", """{"dBInstanceIdentifier":"Hokusai-Production","backupRetentionPeriod":7}""", TimelineEntryKind.ResourceChange)]
    [InlineData("DeleteDBInstance", """{"dBInstanceIdentifier":"hokusai-production"}""", TimelineEntryKind.ResourceChange)]
    [InlineData("AddTagsToResource", """{"resourceName":"arn:aws:rds:us-east-1:111122223333:db:hokusai-production"}""", TimelineEntryKind.ResourceChange)]
    [InlineData("ModifyDBParameterGroup", """{"dBParameterGroupName":"hokusai-production-pg16"}""", TimelineEntryKind.ResourceChange)]
    [InlineData("RebootDBInstance", """{"dBInstanceIdentifier":"hokusai-production"}""", TimelineEntryKind.Impact)]
    [InlineData("DownloadDBLogFilePortion", """{"dBInstanceIdentifier":"hokusai-production","logFileName":"error/postgres.log"}""", TimelineEntryKind.Impact)]
    public void What_happens_to_the_database_is_a_line(string name, string request, TimelineEntryKind kind)
        => Assert.Equal(kind, KindOf(TrailEvents.Rds(name, request)));

    [Theory]
    [InlineData("DescribeDBInstances", """{"dBInstanceIdentifier":"hokusai-production"}""")]
    [InlineData("RebootDBInstance", """{"dBInstanceIdentifier":"another"}""")]
    [InlineData("ModifyDBParameterGroup", """{"dBParameterGroupName":"orders-pg16"}""")]
    public void Reads_and_other_databases_are_none(string name, string request)
        => Assert.Equal(default, Timeline.Consider(TrailEvents.Rds(name, request)));

    [Fact]
    public void The_change_itself_is_no_second_line() => Assert.Null(Timeline.Consider(Change).Entry);

    [Fact]
    public void Whoever_reads_the_secret_depends_on_it_once_however_often_it_reads()
    {
        var collector = new IncidentTimelineCollector(Timeline);
        for (var i = 0; i < 1000; i++)
        {
            collector.Add(App(Later(TrailEvents.Secret("GetSecretValue", $$"""{"secretId":"{{Secret}}"}"""), i % 60), $"task{i}"));
        }

        Assert.Empty(collector.Entries);
        var item = Assert.Single(collector.Impact);
        Assert.Equal(("api-task-role", (DateTimeOffset?)null), (item.Subject, item.Time));
        Assert.Contains("1000 times", item.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_read_of_the_secret_is_an_impact_and_another_secret_is_nothing()
    {
        var refused = App(TrailEvents.Secret("GetSecretValue", $$"""{"secretId":"{{Secret}}"}""")) with { ErrorCode = "AccessDenied" };
        Assert.Equal(TimelineEntryKind.Impact, KindOf(refused));
        Assert.Equal(default, Timeline.Consider(App(TrailEvents.Secret("GetSecretValue", """{"secretId":"prod/stripe"}"""))));
    }

    [Theory]
    [InlineData("PutResourcePolicy")]
    [InlineData("UpdateSecretVersionStage")]
    [InlineData("DeleteSecret")]
    public void What_happens_to_the_secret_is_a_line(string name)
        => Assert.Equal(TimelineEntryKind.ResourceChange, KindOf(TrailEvents.Secret(name, $$"""{"secretId":"{{Secret}}"}""")));

    [Fact]
    public void A_denied_call_without_parameters_is_recognised_by_the_resource_in_its_message()
        => Assert.False(Timeline.Consider(TrailEvents.Rds("ModifyDBInstance", "null") with
        {
            ErrorCode = "AccessDenied",
            ErrorMessage = "User: arn:aws:iam::111122223333:user/mallory is not authorized to perform: rds:ModifyDBInstance on resource: arn:aws:rds:us-east-1:111122223333:db:hokusai-production",
        }).Entry!.Succeeded);

    [Fact]
    public void A_login_refused_through_the_Data_API_is_an_impact()
    {
        var call = App(TrailEvents.Call("rds-data.amazonaws.com", "ExecuteStatement", """{"resourceArn":"arn:aws:rds:us-east-1:111122223333:cluster:hokusai-production","sql":"**"}""")) with
        {
            ErrorCode = "BadRequestException",
            ErrorMessage = "FATAL: password authentication failed for user \"app\"",
        };
        var (entry, impact) = Timeline.Consider(call);
        Assert.Equal(TimelineEntryKind.Impact, entry!.Kind);
        Assert.Contains("refused the login", impact!.Description, StringComparison.Ordinal);
        Assert.Equal(default, Timeline.Consider(call with { ErrorCode = null, ErrorMessage = null }));
    }

    [Fact]
    public void A_deployment_forced_right_after_the_change_is_an_impact_and_one_before_it_is_not()
    {
        var deploy = App(TrailEvents.Call("ecs.amazonaws.com", "UpdateService", """{"cluster":"prod","service":"api","forceNewDeployment":true}"""));
        var impact = Timeline.Consider(Later(deploy, 12)).Impact!;
        Assert.Contains("12 minute(s) after ModifyDBInstance on hokusai-production", impact.Description, StringComparison.Ordinal);
        Assert.Equal(default, Timeline.Consider(Later(deploy, -12)));
        Assert.Equal(default, Timeline.Consider(Later(deploy, 24 * 60)));
        Assert.Equal(default, Timeline.Consider(Later(deploy, 12) with { AccountId = "444455556666" }));
    }

    [Fact]
    public void A_task_definition_that_names_the_secret_is_a_line()
    {
        static TrailEvent Register(string secret) => App(TrailEvents.Call("ecs.amazonaws.com", "RegisterTaskDefinition",
            $$$"""{"family":"api","containerDefinitions":[{"secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:secretsmanager:us-east-1:111122223333:secret:{{{secret}}}-AbCdEf"}]}]}"""));
        Assert.Equal(TimelineEntryKind.ResourceChange, KindOf(Register(Secret)));
        Assert.Null(KindOf(Register("prod/stripe")));
    }

    [Fact]
    public void The_sign_ins_of_those_concerned_are_lines_and_those_of_others_are_not()
    {
        var login = TrailEvents.Call("signin.amazonaws.com", "ConsoleLogin") with { ResponseElements = TrailEvents.Json("""{"ConsoleLogin":"Success"}""") };
        Assert.Equal(TimelineEntryKind.SignIn, KindOf(login));
        Assert.True(Timeline.Consider(login).Entry!.Succeeded);
        Assert.False(Timeline.Consider(login with { ErrorMessage = "Failed authentication", ResponseElements = TrailEvents.Json("""{"ConsoleLogin":"Failure"}""") }).Entry!.Succeeded);
        Assert.Equal(TimelineEntryKind.SignIn, KindOf(login with { Identity = new TrailIdentity { Type = "IAMUser", UserName = "alice" } }));
        Assert.Null(KindOf(login with { Identity = TrailEvents.User("somebody-else") }));
    }

    [Fact]
    public void Taking_the_role_that_changed_the_password_is_a_sign_in()
    {
        var change = PasswordChangeDetector.Detect(Change with { Identity = TrailEvents.Role("deployer", "gha-1") })!;
        var timeline = new IncidentTimeline([change], Links, []);
        TrailEvent Assume(string session) => TrailEvents.Call("sts.amazonaws.com", "AssumeRoleWithWebIdentity", $$"""{"roleArn":"arn:aws:iam::{{TrailEvents.Account}}:role/deployer","roleSessionName":"{{session}}"}""");
        Assert.Equal(TimelineEntryKind.SignIn, timeline.Consider(Assume("gha-1")).Entry?.Kind);
        Assert.Null(timeline.Consider(Assume("gha-2")).Entry);
    }

    [Fact]
    public void A_change_of_rights_of_those_concerned_is_a_line()
    {
        Assert.Equal(TimelineEntryKind.ResourceChange, KindOf(TrailEvents.Call("iam.amazonaws.com", "AttachUserPolicy", """{"userName":"alice","policyArn":"arn:aws:iam::aws:policy/AmazonRDSFullAccess"}""")));
        Assert.Null(KindOf(TrailEvents.Call("iam.amazonaws.com", "AttachUserPolicy", """{"userName":"somebody-else"}""")));
    }

    [Fact]
    public void State_writes_and_refused_locks_are_lines()
    {
        static TrailEvent S3(string name, string key, string? error = null) => TrailEvents.Call("s3.amazonaws.com", name, $$"""{"bucketName":"states","key":"{{key}}"}""") with { ErrorCode = error };
        Assert.Equal(TimelineEntryKind.StateWrite, KindOf(S3("PutObject", "prod/terraform.tfstate")));
        Assert.Equal(TimelineEntryKind.Impact, KindOf(S3("PutObject", "prod/terraform.tfstate.tflock", "PreconditionFailed")));
        Assert.Null(KindOf(S3("PutObject", "images/cat.png")));
    }

    [Fact]
    public void A_line_names_its_Terraform_run()
    {
        var call = TrailEvents.Rds("AddTagsToResource", """{"resourceName":"arn:aws:rds:us-east-1:111122223333:db:hokusai-production"}""") with { UserAgent = TrailEvents.TerraformAgent };
        var builder = new TerraformSessionBuilder();
        builder.Add(call);
        var sessions = builder.Build();
        Assert.Equal(sessions[0].Key, new IncidentTimeline([PasswordChangeDetector.Detect(Change)!], Links, sessions).Consider(call).Entry!.SessionKey);
    }

    [Fact]
    public void The_order_of_the_records_does_not_matter()
        => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var records = Enumerable.Range(0, 60).Select(i => (i % 3) switch
            {
                0 => App(Later(TrailEvents.Secret("GetSecretValue", $$"""{"secretId":"{{Secret}}"}"""), i)),
                1 => Later(TrailEvents.Rds("RebootDBInstance", """{"dBInstanceIdentifier":"hokusai-production"}"""), i),
                _ => Later(TrailEvents.Secret("TagResource", $$"""{"secretId":"{{Secret}}"}"""), i),
            } with { EventId = $"e{i:D2}" }).ToArray();
            var shuffled = records.ToArray();
            new Random(seed).Shuffle(shuffled);
            return Collect(records) == Collect(shuffled);
        }).Holds();

    private static string Collect(IEnumerable<TrailEvent> records)
    {
        var collector = new IncidentTimelineCollector(Timeline);
        foreach (var record in records)
        {
            collector.Add(record);
        }

        return JsonSerializer.Serialize((object[])[collector.Entries, collector.Impact]);
    }
}
