using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.Athena;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Iam;
using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>Pages joined to what the AWS CLI prints.</summary>
public sealed class AnswerPagesTests
{
    [Fact]
    public async Task Lists_are_joined_and_tokens_left_out()
        => Assert.Equal(
            """{"DBInstances":[{"DBInstanceIdentifier":"a"},{"DBInstanceIdentifier":"b"},{"DBInstanceIdentifier":"c"}]}""",
            await Merge(
                new DescribeDBInstancesRequest(),
                new DescribeDBInstancesResponse { DBInstances = [Instance("a"), Instance("b")], Marker = "1" },
                new DescribeDBInstancesResponse { DBInstances = [], Marker = "2" },
                new DescribeDBInstancesResponse { DBInstances = [Instance("c")] }));

    [Fact]
    public async Task One_page_stays_as_it_is() => Assert.Equal(
        """{"DBInstances":[]}""", await Merge(new DescribeDBInstancesRequest(), new DescribeDBInstancesResponse { DBInstances = [] }));

    [Fact]
    public async Task Whether_there_is_more_is_left_out_too()
        => Assert.Equal(
            """{"Roles":[{"RoleName":"a"},{"RoleName":"b"}]}""",
            await Merge(
                new ListRolesRequest(),
                new ListRolesResponse { Roles = [new Role { RoleName = "a" }], IsTruncated = true, Marker = "1" },
                new ListRolesResponse { Roles = [new Role { RoleName = "b" }], IsTruncated = false }));

    [Fact]
    public async Task Several_lists_are_joined_each_though_a_page_has_only_some()
        => Assert.Equal(
            """{"MetricAlarms":[{"AlarmName":"m"}],"CompositeAlarms":[{"AlarmName":"c"},{"AlarmName":"d"}]}""",
            await Merge(
                new DescribeAlarmsRequest(),
                new DescribeAlarmsResponse { MetricAlarms = [new MetricAlarm { AlarmName = "m" }], NextToken = "1" },
                new DescribeAlarmsResponse { CompositeAlarms = [new CompositeAlarm { AlarmName = "c" }], NextToken = "2" },
                new DescribeAlarmsResponse { CompositeAlarms = [new CompositeAlarm { AlarmName = "d" }] }));

    [Fact]
    public async Task A_list_inside_a_member_is_joined_and_the_rest_is_the_first_pages()
        => Assert.Equal(
            """{"UpdateCount":1,"ResultSet":{"Rows":[{"Data":[{"VarCharValue":"1"}]},{"Data":[{"VarCharValue":"2"}]}],"ResultSetMetadata":{"ColumnInfo":[]}}}""",
            await Merge(
                new GetQueryResultsRequest(),
                new GetQueryResultsResponse { UpdateCount = 1, ResultSet = new ResultSet { Rows = [Row("1")], ResultSetMetadata = new ResultSetMetadata { ColumnInfo = [] } }, NextToken = "1" },
                new GetQueryResultsResponse { UpdateCount = 2, ResultSet = new ResultSet { Rows = [Row("2")], ResultSetMetadata = new ResultSetMetadata() }, NextToken = "2" },
                new GetQueryResultsResponse()));

    [Fact]
    public async Task A_failure_between_pages_is_no_answer()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => AnswerPages.MergeAsync(new DescribeDBInstancesRequest(), Broken(), CancellationToken.None));

    [Fact]
    public void Text_stays_readable()
        => Assert.Equal(
            """{"DBInstances":[{"DBInstanceIdentifier":"it's <ü> & so on"}]}""",
            AnswerPages.ToJson(new DescribeDBInstancesResponse { DBInstances = [Instance("it's <ü> & so on")] }, RdsService.Service).GetRawText());

    private static DBInstance Instance(string name) => new() { DBInstanceIdentifier = name };

    private static Row Row(string value) => new() { Data = [new Datum { VarCharValue = value }] };

    private static async Task<string> Merge<TResponse>(AwsPagedRequest<TResponse> request, params TResponse[] pages)
        where TResponse : AwsShape
        => (await AnswerPages.MergeAsync(request, Each(pages), CancellationToken.None)).GetRawText();

    private static async IAsyncEnumerable<T> Each<T>(T[] pages)
    {
        foreach (var page in pages)
        {
            await Task.Yield();
            yield return page;
        }
    }

    private static async IAsyncEnumerable<DescribeDBInstancesResponse> Broken()
    {
        await Task.Yield();
        yield return new DescribeDBInstancesResponse { DBInstances = [Instance("a")], Marker = "1" };
        throw new InvalidOperationException();
    }
}
