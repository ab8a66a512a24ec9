namespace Hokusai.Aws.Testbed;

/// <summary>Identifiers of the sample account's network.</summary>
internal sealed record SampleNetwork(string VpcId, IReadOnlyList<string> SubnetIds, string AppGroupId, string DatabaseGroupId)
{
    public static async Task<SampleNetwork> SeedAsync(SeedCalls calls)
    {
        var vpc = SeedCalls.Text(await calls.QueryAsync("ec2", "CreateVpc", ("CidrBlock", "10.0.0.0/16")), "vpcId");
        var subnets = new List<string>();
        foreach (var (block, zone) in new[] { ("10.0.1.0/24", "us-east-1a"), ("10.0.2.0/24", "us-east-1b") })
        {
            subnets.Add(SeedCalls.Text(await calls.QueryAsync("ec2", "CreateSubnet", ("VpcId", vpc), ("CidrBlock", block), ("AvailabilityZone", zone)), "subnetId"));
        }

        // The application is open to the world, and the database to the application.
        var app = await GroupAsync(calls, vpc, "hokusai-app", ("IpPermissions.1.IpProtocol", "-1"), ("IpPermissions.1.IpRanges.1.CidrIp", "0.0.0.0/0"));
        var database = await GroupAsync(
            calls, vpc, "hokusai-db",
            ("IpPermissions.1.IpProtocol", "tcp"), ("IpPermissions.1.FromPort", "5432"), ("IpPermissions.1.ToPort", "5432"), ("IpPermissions.1.Groups.1.GroupId", app));
        return new SampleNetwork(vpc, subnets, app, database);
    }

    private static async Task<string> GroupAsync(SeedCalls calls, string vpc, string name, params (string, string)[] ingress)
    {
        var id = SeedCalls.Text(await calls.QueryAsync("ec2", "CreateSecurityGroup", ("VpcId", vpc), ("GroupName", name), ("GroupDescription", name)), "groupId");
        await calls.QueryAsync("ec2", "AuthorizeSecurityGroupIngress", [("GroupId", id), .. ingress]);
        return id;
    }
}
