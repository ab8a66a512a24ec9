using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Ecs;
using Hokusai.Aws.Services.Iam;
using Hokusai.Aws.Services.Lambda;
using Hokusai.Aws.Services.Rds;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Collectors;

public sealed class CollectorTests
{
    private const string Region = "eu-central-1";
    private const string Elsewhere = "us-east-1";

    private static SnapshotKey Key(string service, string command, string? subject = null, string region = Region) => new(FakeAccount.Id, region, service, command, subject);

    [Fact]
    public async Task An_empty_account_gives_an_answer_to_each_command_and_no_gap()
    {
        var snapshot = await new FakeAccount().CollectAsync();
        Assert.Empty(snapshot.Gaps);
        var everything = FakeAccount.Plan.Steps.Where(step => step.IsAboutEverything).Select(step => step.Name);
        Assert.Equal(everything.Order(StringComparer.Ordinal), snapshot.Documents.Where(document => document.Key.Subject is null).Select(document => $"{document.Key.Service} {document.Key.Command}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_denied_call_is_a_gap_with_the_missing_permission_and_the_rest_goes_on()
    {
        var whole = await new FakeAccount().CollectAsync();
        var snapshot = await new FakeAccount().Fail("DescribeDBClusters", AwsErrorIds.AccessDenied).CollectAsync();
        var gap = Assert.Single(snapshot.Gaps);
        Assert.Equal((Key("rds", "describe-db-clusters"), "test:DescribeDBClusters"), (gap.Key, gap.MissingPermission));
        Assert.Equal(whole.Documents.Count - 1, snapshot.Documents.Count);
        Assert.NotNull(snapshot.GapOf(Key("rds", "describe-db-clusters")));
        Assert.Null(snapshot.GapOf(Key("rds", "describe-db-instances")));
    }

    [Fact]
    public async Task A_Region_that_is_down_is_one_gap_after_two_calls_and_does_not_stop_the_others()
    {
        var account = new FakeAccount();
        var down = 0;
        account.Before = (call, _) => call.Region != Region ? Task.CompletedTask : Throw(ref down);
        var snapshot = await account.CollectAsync(regions: [Region, Elsewhere]);
        var gap = Assert.Single(snapshot.Gaps);
        Assert.Equal((Key("*", "*"), AwsErrorIds.Unreachable), (gap.Key, gap.ErrorId));
        Assert.Equal(2, down);
        Assert.Equal(gap, snapshot.GapOf(Key("rds", "describe-db-instances")));
        Assert.Null(snapshot.GapOf(Key("rds", "describe-db-instances", region: Elsewhere)));
        // What is global was asked in the Region that answers.
        Assert.Equal((await new FakeAccount().CollectAsync(regions: [Elsewhere])).Documents, snapshot.Documents);

        static Task Throw(ref int count)
        {
            Interlocked.Increment(ref count);
            throw new AwsCallException("No connection.") { ErrorId = AwsErrorIds.Unreachable };
        }
    }

    [Fact]
    public async Task A_Region_that_says_nothing_is_given_up_in_time()
    {
        var account = new FakeAccount { Before = (call, cancellationToken) => call.Region == Region ? Task.Delay(Timeout.Infinite, cancellationToken) : Task.CompletedTask };
        var snapshot = await account.CollectAsync(options: new CollectionOptions { FirstAnswerTimeout = TimeSpan.FromMilliseconds(50) }, regions: [Region, Elsewhere]);
        Assert.Equal((Key("*", "*"), AwsErrorIds.TimedOut), (Assert.Single(snapshot.Gaps).Key, snapshot.Gaps[0].ErrorId));
        Assert.Contains(snapshot.Documents, document => document.Key.Region == Elsewhere);
    }

    [Fact]
    public async Task Where_no_Region_answers_what_is_global_is_a_gap_too()
    {
        var snapshot = await new FakeAccount().Fail("*", AwsErrorIds.Unreachable).CollectAsync(regions: [Region, Elsewhere]);
        Assert.Empty(snapshot.Documents);
        Assert.Equal([Region, "global", Elsewhere], snapshot.Gaps.Select(gap => gap.Key.Region));
    }

    [Fact]
    public async Task A_Region_that_is_not_enabled_is_a_gap_that_says_how_to_enable_it()
    {
        var snapshot = await new FakeAccount().Fail("*", AwsErrorIds.CredentialsRejected, "UnrecognizedClientException", Region).CollectAsync(regions: [Region, Elsewhere]);
        var gap = Assert.Single(snapshot.Gaps);
        Assert.Equal(CollectionErrorIds.RegionNotEnabled, gap.ErrorId);
        Assert.Contains($"aws account enable-region --region-name {Region}", gap.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DescribeRegions")]
    [InlineData("DescribeDBInstances")]
    public async Task One_of_the_services_that_are_asked_first_may_be_down_without_its_Region(string operation)
    {
        var snapshot = await new FakeAccount().Fail(operation, AwsErrorIds.Unreachable).CollectAsync();
        Assert.DoesNotContain(snapshot.Gaps, gap => gap.Key.Service == SnapshotKey.Everything);
        Assert.NotEmpty(snapshot.Of("logs", "describe-log-groups"));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_one_gap_and_is_not_asked_again_and_again()
    {
        var account = new FakeAccount();
        var asked = 0;
        account.Before = (call, _) =>
        {
            if (call.Request.GetType().Namespace!.EndsWith("EventBridge", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref asked);
                throw new AwsCallException("The name does not resolve.") { ErrorId = AwsErrorIds.Unreachable };
            }

            return Task.CompletedTask;
        };
        var snapshot = await account.CollectAsync();
        Assert.Equal(Key("events", "*"), Assert.Single(snapshot.Gaps).Key);
        Assert.Equal(1, asked);
        Assert.NotNull(snapshot.GapOf(Key("events", "list-targets-by-rule", "anything")));
    }

    [Fact]
    public async Task What_does_not_exist_is_an_answer()
    {
        var account = new FakeAccount()
            .On<ListFunctionsRequest>(_ => new ListFunctionsResponse { Functions = [new FunctionConfiguration { FunctionArn = "arn:f" }] })
            .Fail("GetPolicy", AwsErrorIds.CallFailed, "ResourceNotFoundException")
            .Fail("GetAccountPasswordPolicy", AwsErrorIds.CallFailed, "NoSuchEntity");
        var snapshot = await account.CollectAsync();
        Assert.Empty(snapshot.Gaps);
        Assert.Equal("ResourceNotFoundException", Assert.Single(snapshot.Of("lambda", "get-policy")).AbsentCode);
        Assert.Equal("NoSuchEntity", Assert.Single(snapshot.Of("iam", "get-account-password-policy")).AbsentCode);
    }

    [Fact]
    public async Task Services_are_asked_about_in_tens_and_each_has_its_document()
    {
        var account = Containers(services: 23);
        var snapshot = await account.CollectAsync();
        Assert.Equal(3, account.Count("DescribeServices"));
        Assert.All(account.Calls.Where(call => call.Operation == "DescribeServices").Select(call => (DescribeServicesRequest)call.Request), request =>
        {
            Assert.Equal("arn:cluster/production", request.Cluster);
            Assert.InRange(request.Services!.Count, 1, 10);
        });
        Assert.Equal(23, snapshot.Of("ecs", "describe-services").Count());
        var gone = snapshot.Documents.Single(document => document.Key == Key("ecs", "describe-services", "arn:service/production/s0"));
        Assert.Equal("MISSING", gone.AbsentCode);
        var there = snapshot.Documents.Single(document => document.Key == Key("ecs", "describe-services", "arn:service/production/s7"));
        Assert.Equal("""{"services":[{"serviceArn":"arn:service/production/s7","taskDefinition":"arn:task-definition/app:2"}],"failures":[]}""", there.Content.GetRawText());
    }

    [Fact]
    public async Task Task_definitions_in_use_are_described_and_of_their_families_the_newest()
    {
        var account = Containers(services: 2);
        account.On<ListTaskDefinitionsRequest>(request => new ListTaskDefinitionsResponse
        {
            TaskDefinitionArns = [.. Enumerable.Range(0, 50).Select(i => $"arn:task-definition/{request.FamilyPrefix}:{50 - i}")],
        });
        var snapshot = await account.CollectAsync(options: new CollectionOptions { TaskDefinitionsPerFamily = 3 });
        Assert.Equal(
            ["arn:task-definition/app:2", "arn:task-definition/app:48", "arn:task-definition/app:49", "arn:task-definition/app:50"],
            snapshot.Of("ecs", "describe-task-definition").Select(document => document.Key.Subject!));
        Assert.Equal("DESC", ((ListTaskDefinitionsRequest)account.Calls.Single(call => call.Operation == "ListTaskDefinitions").Request).Sort);
    }

    [Fact]
    public async Task The_pages_of_an_answer_become_one_list_without_a_token()
    {
        var account = new FakeAccount().On<DescribeDBInstancesRequest>(request => request.Marker switch
        {
            null => Page("a", "1"),
            "1" => Page("b", "2"),
            _ => Page("c", null),
        });
        var document = Assert.Single((await account.CollectAsync()).Of("rds", "describe-db-instances"));
        Assert.Equal("""{"DBInstances":[{"DBInstanceIdentifier":"a"},{"DBInstanceIdentifier":"b"},{"DBInstanceIdentifier":"c"}]}""", document.Content.GetRawText());

        static DescribeDBInstancesResponse Page(string name, string? next) => new() { DBInstances = [new DBInstance { DBInstanceIdentifier = name }], Marker = next };
    }

    [Fact]
    public async Task A_page_that_fails_loses_the_whole_list_rather_than_pass_off_a_part_as_all()
    {
        var account = new FakeAccount().On<DescribeDBInstancesRequest>(request => request.Marker is null
            ? new DescribeDBInstancesResponse { DBInstances = [new DBInstance()], Marker = "1" }
            : throw new AwsCallException("Throttled.") { ErrorId = AwsErrorIds.Throttled });
        var snapshot = await account.CollectAsync();
        Assert.Empty(snapshot.Of("rds", "describe-db-instances"));
        Assert.Equal(AwsErrorIds.Throttled, snapshot.GapOf(Key("rds", "describe-db-instances"))?.ErrorId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_calls_are_under_way_than_the_limit(int limit)
    {
        var account = Containers(services: 30);
        // The Region's own first calls, and what is global, are counted apart.
        var plan = FakeAccount.Plan.With(step => !step.IsGlobal);
        await account.CollectAsync(plan, new CollectionOptions { ThrottleLimit = limit });
        Assert.InRange(account.MostAtOnce, 1, Math.Max(limit, 2));
    }

    [Fact]
    public async Task Credentials_that_expire_end_the_collection_and_what_was_collected_stays()
    {
        var account = Containers(services: 5).Fail("DescribeTaskDefinition", AwsErrorIds.CredentialsExpired);
        var memory = new MemorySnapshotSink(TimeProvider.System);
        var failure = await Assert.ThrowsAsync<AwsCallException>(
            () => new SnapshotCollector(FakeAccount.Plan, memory, new CollectionOptions()).CollectAsync(account.Connections(), _ => { }, CancellationToken.None));
        Assert.Equal(AwsErrorIds.CredentialsExpired, failure.ErrorId);
        Assert.NotEmpty(memory.ToSnapshot().Of("ecs", "describe-services"));
    }

    [Fact]
    public async Task A_report_about_last_use_is_waited_for_and_only_as_many_as_asked_for_are_written()
    {
        var looks = 0;
        var account = new FakeAccount()
            .On<GetAccountAuthorizationDetailsRequest>(_ => new GetAccountAuthorizationDetailsResponse
            {
                UserDetailList = [.. Enumerable.Range(0, 3).Select(i => new UserDetail { UserName = $"user-{i}", Arn = $"arn:user/{i}" })],
                RoleDetailList = [new RoleDetail { RoleName = "AWSServiceRoleForECS", Path = "/aws-service-role/ecs.amazonaws.com/", Arn = "arn:role/service" }],
            })
            .On<GenerateServiceLastAccessedDetailsRequest>(request => new GenerateServiceLastAccessedDetailsResponse { JobId = request.Arn })
            .On<GetServiceLastAccessedDetailsRequest>(request => new GetServiceLastAccessedDetailsResponse
            {
                JobStatus = request.JobId == "arn:user/1" ? "FAILED" : Interlocked.Increment(ref looks) == 1 ? "IN_PROGRESS" : "COMPLETED",
            });
        var snapshot = await account.CollectAsync(options: new CollectionOptions { LastAccessedPrincipals = 2 });
        Assert.Equal("arn:user/0", Assert.Single(snapshot.Of("iam", "get-service-last-accessed-details")).Key.Subject);
        Assert.Equal(2, account.Count("GenerateServiceLastAccessedDetails"));
        Assert.Equal(
            [CollectionErrorIds.ReportNotReady, CollectionErrorIds.LimitReached],
            snapshot.Gaps.Where(gap => gap.Key.Command == "get-service-last-accessed-details").Select(gap => gap.ErrorId).Order(StringComparer.Ordinal));
    }

    internal static FakeAccount Containers(int services) => new FakeAccount()
        .On<ListClustersRequest>(_ => new ListClustersResponse { ClusterArns = ["arn:cluster/production"] })
        .On<ListServicesRequest>(_ => new ListServicesResponse { ServiceArns = [.. Enumerable.Range(0, services).Select(i => $"arn:service/production/s{i}")] })
        .On<DescribeServicesRequest>(request => new DescribeServicesResponse
        {
            // The first one was deleted meanwhile.
            Services = [.. request.Services!.Where(arn => !arn.EndsWith("/s0", StringComparison.Ordinal)).Select(arn => new Service { ServiceArn = arn, TaskDefinition = "arn:task-definition/app:2" })],
            Failures = [.. request.Services!.Where(arn => arn.EndsWith("/s0", StringComparison.Ordinal)).Select(arn => new Failure { Arn = arn, Reason = "MISSING" })],
        });
}
