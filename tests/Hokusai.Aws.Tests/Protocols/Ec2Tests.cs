using Hokusai.Aws.Services.Ec2;

namespace Hokusai.Aws.Tests.Protocols;

/// <summary>The EC2 dialect of AWS Query: https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html</summary>
public sealed class Ec2Tests
{
    [Fact]
    public void Lists_are_numbered_under_their_own_name_and_empty_ones_are_not_written()
        => Assert.Equal(
            "Action=DescribeSecurityGroups&Version=2016-11-15&GroupId.1=sg-1&GroupId.2=sg-2&DryRun=true&Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1",
            WireCodec.Body(new DescribeSecurityGroupsRequest
            {
                GroupIds = ["sg-1", "sg-2"],
                GroupNames = [],
                DryRun = true,
                Filters = [new Filter { Name = "vpc-id", Values = ["vpc-1"] }],
            }));

    [Fact]
    public void An_answer_is_read_from_its_root_with_names_in_camel_case()
    {
        var answer = WireCodec.Read(new DescribeSecurityGroupsRequest(), """
            <DescribeSecurityGroupsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
              <requestId>r</requestId>
              <securityGroupInfo>
                <item>
                  <groupId>sg-1</groupId>
                  <groupDescription>web</groupDescription>
                  <ipPermissions>
                    <item><ipProtocol>-1</ipProtocol><prefixListIds><item><prefixListId>pl-1</prefixListId></item></prefixListIds></item>
                  </ipPermissions>
                  <tagSet/>
                </item>
              </securityGroupInfo>
            </DescribeSecurityGroupsResponse>
            """);
        var group = Assert.Single(answer.SecurityGroups!);
        Assert.Equal(("sg-1", "web"), (group.GroupId, group.Description));
        Assert.Equal("pl-1", Assert.Single(Assert.Single(group.IpPermissions!).PrefixListIds!).PrefixListId);
        Assert.Empty(group.Tags!);
    }
}
