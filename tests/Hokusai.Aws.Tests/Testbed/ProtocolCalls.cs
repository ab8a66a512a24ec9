using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Testbed;

/// <summary>One paged call in each protocol, with an answer of one item.</summary>
internal static class ProtocolCalls
{
    public static void Answer(AnswerBook answers)
    {
        answers.AddJson("ecs", "ListClusters", """{"clusterArns":["item"]}""");
        answers.AddXml("rds", "DescribeDBInstances", """<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances><DBInstance><DBInstanceIdentifier>item</DBInstanceIdentifier></DBInstance></DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>""");
        answers.AddXml("ec2", "DescribeVpcs", """<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><vpcSet><item><vpcId>item</vpcId></item></vpcSet></DescribeVpcsResponse>""");
        answers.AddXml("s3", "ListObjectsV2", """<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket-one</Name><IsTruncated>false</IsTruncated><Contents><Key>item</Key></Contents></ListBucketResult>""");
        answers.AddJson("lambda", "ListFunctions", """{"Functions":[{"FunctionName":"item"}]}""");
    }

    /// <summary>Makes the call once, for the page that the token leads to.</summary>
    public static Task<AwsAnswer> CallAsync(this RawAwsClient raw, AwsProtocol protocol, string? token = null) => protocol switch
    {
        AwsProtocol.AwsJson => raw.JsonAsync("ecs", "AmazonEC2ContainerServiceV20141113.ListClusters", token is null ? [] : new() { ["nextToken"] = token }),
        AwsProtocol.Query => raw.QueryAsync("rds", "2014-10-31", "DescribeDBInstances", token is null ? [] : [("Marker", token)]),
        AwsProtocol.Ec2Query => raw.QueryAsync("ec2", "2016-11-15", "DescribeVpcs", token is null ? [] : [("NextToken", token)]),
        AwsProtocol.RestXml => raw.RestAsync("s3", HttpMethod.Get, "/bucket-one?list-type=2" + (token is null ? "" : $"&continuation-token={token}")),
        AwsProtocol.RestJson => raw.RestAsync("lambda", HttpMethod.Get, "/2015-03-31/functions/" + (token is null ? "" : $"?Marker={token}")),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, "No call speaks it."),
    };
}
