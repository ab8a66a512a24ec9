using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Rds;

namespace Hokusai.Aws.Tests.Collectors;

public sealed class MetricStepsTests
{
    [Fact]
    public async Task Databases_share_calls_of_at_most_500_queries_and_each_has_its_own_document()
    {
        var account = new FakeAccount()
            .On<DescribeDBInstancesRequest>(_ => new DescribeDBInstancesResponse
            {
                DBInstances = [.. Enumerable.Range(0, 100).Select(i => new DBInstance { DBInstanceIdentifier = $"db-{i}", DBInstanceArn = $"arn:db:{i}" })],
            })
            .On<GetMetricDataRequest>(request => new GetMetricDataResponse
            {
                MetricDataResults = [.. request.MetricDataQueries!.Select(query => new MetricDataResult
                {
                    Id = query.Id,
                    Label = query.MetricStat!.Metric!.Dimensions![0].Value,
                    Values = [1],
                })],
            });
        var snapshot = await account.CollectAsync();
        var requests = account.Calls.Where(call => call.Operation == "GetMetricData").Select(call => (GetMetricDataRequest)call.Request).ToList();
        Assert.Equal(2, requests.Count);
        Assert.All(requests, request =>
        {
            Assert.InRange(request.MetricDataQueries!.Count, 1, 500);
            Assert.Equal(request.MetricDataQueries.Count, request.MetricDataQueries.Select(query => query.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(TimeSpan.FromDays(14), request.EndTime - request.StartTime);
            Assert.Equal((0, 0), (request.EndTime!.Value.Minute, request.EndTime.Value.Second));
        });
        var documents = snapshot.Of("cloudwatch", "get-metric-data").ToList();
        Assert.Equal(100, documents.Count);
        Assert.All(documents, document => Assert.All(
            document.Content.GetProperty("MetricDataResults").EnumerateArray(),
            result => Assert.Equal(document.Key.Subject!.Replace("arn:db:", "db-", StringComparison.Ordinal), result.GetProperty("Label").GetString())));
        Assert.Equal(
            ["cpuUtilization_average", "cpuUtilization_maximum", "databaseConnections_average", "databaseConnections_maximum",
                "freeableMemory_minimum", "freeStorageSpace_minimum", "readIOPS_average", "writeIOPS_average"],
            documents[0].Content.GetProperty("MetricDataResults").EnumerateArray().Select(result => result.GetProperty("Id").GetString()));
    }
}
