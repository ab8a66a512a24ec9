using Hokusai.Aws.Services.Ec2;
using Hokusai.Aws.Services.Sns;
using Hokusai.Aws.Services.Tagging;
using Hokusai.Aws.Testbed;
using SnsTag = Hokusai.Aws.Services.Sns.Tag;

namespace Hokusai.Aws.Tests.Services;

/// <summary>What resources are found by, and what is asked of them before anything is written.</summary>
public sealed class DiscoveryTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    [SkippableFact]
    public async Task Resources_are_found_by_tag()
    {
        using var aws = await ConnectAsync();
        await aws.SendAsync(new CreateTopicRequest { Name = "alerts", Tags = [new SnsTag { Key = "team", Value = "core" }] }, default);
        await aws.SendAsync(new CreateTopicRequest { Name = "others", Tags = [new SnsTag { Key = "team", Value = "web" }] }, default);

        var found = new List<ResourceTagMapping>();
        await foreach (var page in aws.PagesAsync(new GetResourcesRequest { TagFilters = [new TagFilter { Key = "team", Values = ["core"] }] }, default))
        {
            found.AddRange(page.ResourceTagMappingList!);
        }

        Assert.Equal((Topic, "core"), (Assert.Single(found).ResourceARN, Assert.Single(found[0].Tags!).Value));
    }

    [SkippableFact]
    public async Task A_classs_memory_is_that_of_its_instance_type()
    {
        using var aws = await ConnectAsync();

        var type = Assert.Single((await aws.SendAsync(new DescribeInstanceTypesRequest { InstanceTypes = ["r6g.large"] }, default)).InstanceTypes!);

        Assert.Equal(16_384, type.MemoryInfo!.SizeInMiB);
    }
}
