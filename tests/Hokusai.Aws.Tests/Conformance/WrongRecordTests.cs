using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>The comparison itself: each kind of mistake is found.</summary>
public sealed class WrongRecordTests
{
    [SkippableTheory]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "request.DBSubnetGroupNam: the model has no such member")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "request.DBSubnetGroupName: missing")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "request.Filters list element: member instead of Filter")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "request.Filters[].Values list element: Valeu instead of Value")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "request.MaxRecords: String is not the type of a integer")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "answer.DBSubnetGroups: IReadOnlyDictionary`2 is not the type of a list")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "apiVersion: 2014-09-01 instead of 2014-10-31")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "signing name: rdss instead of rds")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "method: PUT instead of POST")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "token: Markr instead of Marker")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "more: IsTruncated instead of ")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "results: DBSubnetGroup instead of DBSubnetGroups")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "result DBSubnetGroup is no list")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "a page with Marker does not lead on")]
    [InlineData(typeof(WrongRecords.SubnetGroupsRequest), "the next request does not carry Marker")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "request.Filters element: filters instead of Filter")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "request.Filters form field: Filters instead of Filter")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "answer.RouteTables element: routeTables instead of routeTableSet")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "answer.RouteTables[].OwnerId element: main instead of ownerId")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "answer.RouteTables[].Tags[]: Int32 is not the type of a structure")]
    [InlineData(typeof(WrongRecords.RoutesRequest), "the answer comes in pages, the request reads one")]
    [InlineData(typeof(WrongRecords.ClustersRequest), "the model has no operation ListCluster")]
    [InlineData(typeof(WrongRecords.ClustersRequest), "targetPrefix: AmazonEC2 instead of AmazonEC2ContainerServiceV20141113")]
    [InlineData(typeof(WrongRecords.ClustersRequest), "jsonVersion: 1.0 instead of 1.1")]
    [InlineData(typeof(WrongRecords.ClustersRequest), "endpointPrefix: ec instead of ecs")]
    [InlineData(typeof(WrongRecords.ClustersRequest), "globalEndpoint: yes instead of no")]
    [InlineData(typeof(WrongRecords.PolicyRequest), "protocol: json is none of query")]
    [InlineData(typeof(WrongRecords.PolicyRequest), "serviceId: IM instead of IAM")]
    [InlineData(typeof(WrongRecords.PolicyRequest), "answer.PolicyVersion.IsDefaultVersion: String is not the type of a boolean")]
    [InlineData(typeof(WrongRecords.PolicyRequest), "answer.PolicyVersion.CreateDate: Double is not the type of a timestamp")]
    [InlineData(typeof(WrongRecords.SchedulesRequest), "path: /schedule instead of /schedules")]
    [InlineData(typeof(WrongRecords.SchedulesRequest), "method: POST instead of GET")]
    [InlineData(typeof(WrongRecords.SchedulesRequest), "request.GroupName query parameter: GroupName instead of ScheduleGroup")]
    [InlineData(typeof(WrongRecords.SchedulesRequest), "request.NamePrefix query parameter: nothing instead of NamePrefix")]
    [InlineData(typeof(WrongRecords.SchedulesRequest), "the last page leads on")]
    public void A_mistake_in_a_record_is_found(Type request, string difference)
    {
        BotocoreData.RequireSameOrNewer();
        var known = KnownOperation.Of(request);
        var right = KnownOperation.All.First(other => other.Service.CliName == known.Service.CliName).Service;
        Assert.Contains(difference, ModelComparison.Differences(known, BotocoreData.Model(right), BotocoreData.Paginators(right)));
    }
}
