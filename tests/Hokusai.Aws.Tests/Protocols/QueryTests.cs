using Hokusai.Aws.Protocols;
using Hokusai.Aws.Services.CloudWatch;
using Hokusai.Aws.Services.Elbv2;
using Hokusai.Aws.Services.Iam;
using Hokusai.Aws.Services.Rds;
using RdsFilter = Hokusai.Aws.Services.Rds.Filter;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>AWS Query: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html</summary>
public sealed class QueryTests
{
    [Fact]
    public void A_request_is_a_form_with_numbered_lists()
    {
        var request = new DescribeDBInstancesRequest
        {
            Filters = [new RdsFilter { Name = "db-cluster-id", Values = ["a b", "c&d=ü"] }, new RdsFilter { Name = "engine", Values = [] }],
            MaxRecords = 20,
        };
        var http = WireCodec.Write(request.Operation, request);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", http.Headers["Content-Type"]);
        Assert.Equal(
            "Action=DescribeDBInstances&Version=2014-10-31"
            + "&Filters.Filter.1.Name=db-cluster-id&Filters.Filter.1.Values.Value.1=a%20b&Filters.Filter.1.Values.Value.2=c%26d%3D%C3%BC"
            + "&Filters.Filter.2.Name=engine&Filters.Filter.2.Values=&MaxRecords=20",
            WireCodec.Body(request));
    }

    [Fact]
    public void Times_booleans_and_numbers_are_written_whatever_the_culture()
        => Assert.Equal(
            "Action=GetMetricData&Version=2010-08-01&MetricDataQueries.member.1.MetricStat.Period=60&MetricDataQueries.member.1.ReturnData=false"
            + "&StartTime=2026-03-04T05%3A06%3A07Z&EndTime=2026-03-04T05%3A06%3A07.250Z",
            WireCodec.Body(new GetMetricDataRequest
            {
                MetricDataQueries = [new MetricDataQuery { MetricStat = new MetricStat { Period = 60 }, ReturnData = false }],
                StartTime = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero),
                EndTime = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 250, TimeSpan.Zero),
            }));

    [Fact]
    public void A_map_is_numbered_entries_of_key_and_value()
    {
        var fields = QueryForm.Write(new { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) }, RdsService.Service);
        Assert.Empty(fields);
        var request = new MapRequest { Attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "2" } };
        Assert.Equal(
            "Attributes.entry.1.key=a&Attributes.entry.1.value=1&Attributes.entry.2.key=b&Attributes.entry.2.value=2",
            string.Join('&', QueryForm.Write(request, RdsService.Service).Select(field => $"{field.Key}={field.Value}")));
    }

    [Fact]
    public void An_answer_is_read_through_its_result_element()
    {
        var answer = WireCodec.Read(new DescribeDBInstancesRequest(), """
            <DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/">
              <DescribeDBInstancesResult>
                <Marker>m</Marker>
                <DBInstances>
                  <DBInstance>
                    <DBInstanceIdentifier>orders</DBInstanceIdentifier>
                    <AllocatedStorage>100</AllocatedStorage>
                    <MultiAZ>true</MultiAZ>
                    <InstanceCreateTime>2026-03-04T05:06:07.123Z</InstanceCreateTime>
                    <Endpoint><Address>orders.abc.eu-west-1.rds.amazonaws.com</Address><Port>5432</Port></Endpoint>
                    <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-1</VpcSecurityGroupId></VpcSecurityGroupMembership></VpcSecurityGroups>
                    <DBSecurityGroups/>
                    <TagList><Tag><Key>a</Key><Value> </Value></Tag></TagList>
                    <SomethingNew><member>x</member></SomethingNew>
                  </DBInstance>
                </DBInstances>
              </DescribeDBInstancesResult>
              <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata>
            </DescribeDBInstancesResponse>
            """);
        Assert.Equal("m", answer.Marker);
        var instance = Assert.Single(answer.DBInstances!);
        Assert.Equal(("orders", 100, true), (instance.DBInstanceIdentifier, instance.AllocatedStorage, instance.MultiAZ));
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 5, 6, 7, 123, TimeSpan.Zero), instance.InstanceCreateTime);
        Assert.Equal(5432, instance.Endpoint!.Port);
        Assert.Equal("sg-1", Assert.Single(instance.VpcSecurityGroups!).VpcSecurityGroupId);
        Assert.Empty(instance.DBSecurityGroups!);
        Assert.Null(instance.DBParameterGroups);
        Assert.Equal(" ", Assert.Single(instance.TagList!).Value);
    }

    [Fact]
    public void A_policy_of_IAM_is_the_document_itself_and_text_where_it_is_none()
    {
        const string Answer = "<GetPolicyVersionResponse><GetPolicyVersionResult><PolicyVersion><Document>{0}</Document></PolicyVersion></GetPolicyVersionResult></GetPolicyVersionResponse>";
        var read = (string document) => WireCodec.Read(new GetPolicyVersionRequest(), Answer.Replace("{0}", document, StringComparison.Ordinal)).PolicyVersion!.Document!.Value;
        Assert.Equal("a+b c", read("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Sid%22%3A%22a+b%20c%22%7D%5D%7D").GetProperty("Statement")[0].GetProperty("Sid").GetString());
        Assert.Equal("%7Bnot a document", read("%7Bnot a document").GetString());
    }

    [Fact]
    public void A_map_is_read()
    {
        var answer = WireCodec.Read(new GetAccountSummaryRequest(), """
            <GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap>
              <entry><key>Users</key><value>32</value></entry><entry><key>AccountMFAEnabled</key><value>0</value></entry>
            </SummaryMap></GetAccountSummaryResult></GetAccountSummaryResponse>
            """);
        Assert.Equal((32, 0), (answer.SummaryMap!["Users"], answer.SummaryMap["AccountMFAEnabled"]));
    }

    [Fact]
    public void Two_services_of_one_protocol_keep_their_names_apart()
        => Assert.Equal("Action=DescribeTags&Version=2015-12-01&ResourceArns.member.1=arn", WireCodec.Body(new DescribeTagsRequest { ResourceArns = ["arn"] }));

    private sealed record MapRequest
    {
        public IReadOnlyDictionary<string, string>? Attributes { get; init; }
    }
}
