using System.Text.Json.Serialization;
using Hokusai.Aws.Protocols;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>Records with one mistake of each kind, which the comparison with the models must find.</summary>
internal static class WrongRecords
{
    public static readonly AwsService Rds = Hokusai.Aws.Services.Rds.RdsService.Service;
    public static readonly AwsService Ec2 = Hokusai.Aws.Services.Ec2.Ec2Service.Service;
    public static readonly AwsService Ecs = Hokusai.Aws.Services.Ecs.EcsService.Service;
    public static readonly AwsService Iam = Hokusai.Aws.Services.Iam.IamService.Service;
    public static readonly AwsService Scheduler = Hokusai.Aws.Services.Scheduler.SchedulerService.Service;

    internal sealed record Filter : AwsShape
    {
        public string? Name { get; init; }
        [ListItem("Valeu")] public IReadOnlyList<string>? Values { get; init; }
    }

    internal sealed record SubnetGroupsRequest : AwsPagedRequest<SubnetGroupsResponse>
    {
        public string? DBSubnetGroupNam { get; init; }
        public IReadOnlyList<Filter>? Filters { get; init; }
        public string? MaxRecords { get; init; }
        public string? Marker { get; init; }

        public override AwsOperation Operation => new(Rds with { ApiVersion = "2014-09-01", SigningName = "rdss" }, "DescribeDBSubnetGroups") { HttpMethod = "PUT" };

        public override AwsPaging Paging => new("Markr", ["DBSubnetGroup"]) { More = "IsTruncated" };

        public override string? NextPage(SubnetGroupsResponse page) => null;

        public override AwsPagedRequest<SubnetGroupsResponse> ForPage(string token) => this;
    }

    internal sealed record SubnetGroupsResponse : AwsShape
    {
        public string? Marker { get; init; }
        [ListItem("DBSubnetGroup"), JsonPropertyName("DBSubnetGroups")] public IReadOnlyDictionary<string, string>? Groups { get; init; }
    }

    internal sealed record RoutesRequest : AwsRequest<RoutesResponse>
    {
        public IReadOnlyList<Filter>? Filters { get; init; }
        public bool? DryRun { get; init; }

        public override AwsOperation Operation => new(Ec2, "DescribeRouteTables");
    }

    internal sealed record RoutesResponse : AwsShape
    {
        public IReadOnlyList<Table>? RouteTables { get; init; }
        public string? NextToken { get; init; }

        internal sealed record Table : AwsShape
        {
            public string? VpcId { get; init; }
            [Location("main")] public string? OwnerId { get; init; }
            [Location("tagSet")] public IReadOnlyList<int>? Tags { get; init; }
        }
    }

    internal sealed record ClustersRequest : AwsRequest<ClustersResponse>
    {
        [JsonPropertyName("NextToken")] public string? NextToken { get; init; }

        public override AwsOperation Operation => new(Ecs with { TargetPrefix = "AmazonEC2", JsonVersion = "1.0", EndpointPrefix = "ec", IsGlobal = true }, "ListCluster");
    }

    internal sealed record ClustersResponse : AwsShape;

    internal sealed record PolicyRequest : AwsRequest<PolicyResponse>
    {
        public string? PolicyArn { get; init; }
        public string? VersionId { get; init; }

        public override AwsOperation Operation => new(Iam with { Protocol = AwsProtocol.AwsJson, ServiceId = "IM" }, "GetPolicyVersion");
    }

    internal sealed record PolicyResponse : AwsShape
    {
        public Version? PolicyVersion { get; init; }

        internal sealed record Version : AwsShape
        {
            public string? Document { get; init; }
            public string? VersionId { get; init; }
            public string? IsDefaultVersion { get; init; }
            public double? CreateDate { get; init; }
        }
    }

    internal sealed record SchedulesRequest : AwsPagedRequest<Hokusai.Aws.Services.Scheduler.ListSchedulesResponse>
    {
        public string? GroupName { get; init; }
        public int? MaxResults { get; init; }
        public string? NamePrefix { get; init; }
        public string? NextToken { get; init; }
        public string? State { get; init; }

        public override AwsOperation Operation => new(Scheduler, "ListSchedules")
        {
            Path = "/schedule",
            QueryMembers = new Dictionary<string, string>(StringComparer.Ordinal) { ["GroupName"] = "GroupName", ["MaxResults"] = "MaxResults", ["NextToken"] = "NextToken", ["State"] = "State" },
        };

        public override AwsPaging Paging => new("NextToken", ["Schedules"]);

        public override string? NextPage(Hokusai.Aws.Services.Scheduler.ListSchedulesResponse page) => "always";

        public override SchedulesRequest ForPage(string token) => this with { NextToken = token };
    }
}
