using System.Text.Json;
using Hokusai.Core.State;
using Hokusai.Terraform.State;

namespace Hokusai.Core.Tests.State;

public sealed class StateNamingTests
{
    private const string Key = "infrastructure/terraform.tfstate";

    private static readonly StateHistory History = new()
    {
        State = Key,
        Versions = [Version("v1"), Version("v2")],
        Forks = [new StateFork { State = Key, Lineage = "l", ParentSerial = 1, VersionIds = ["v1", "v2"] }],
    };

    [Fact]
    public void The_bucket_of_the_data_events_names_the_state_its_versions_and_its_forks()
    {
        var named = StateNaming.Name(History, [Write("states", "v2")]);

        Assert.Equal($"s3://states/{Key}", named.State);
        Assert.All(named.Versions, version => Assert.Equal($"s3://states/{Key}", version.State));
        Assert.All(named.Forks, fork => Assert.Equal($"s3://states/{Key}", fork.State));
    }

    [Fact]
    public void Two_buckets_that_both_claim_it_leave_it_unnamed()
        => Assert.Equal(Key, StateNaming.Name(History, [Write("states", "v1"), Write("copies", "v2")]).State);

    [Fact]
    public void A_write_of_another_version_names_nothing()
        => Assert.Equal(Key, StateNaming.Name(History, [Write("states", "v9")]).State);

    private static StateVersion Version(string id) => new()
    {
        State = Key,
        VersionId = id,
        Index = 0,
        Serial = 1,
        Lineage = "l",
        ResourceCount = 0,
        Evidence = new Evidence { Source = id },
    };

    private static TrailEvent Write(string bucket, string versionId) => new()
    {
        EventId = versionId,
        Time = DateTimeOffset.UnixEpoch,
        EventSource = "s3.amazonaws.com",
        EventName = "PutObject",
        RequestParameters = JsonDocument.Parse($$"""{"bucketName":"{{bucket}}","key":"{{Key}}"}""").RootElement,
        ResponseElements = JsonDocument.Parse($$"""{"x-amz-version-id":"{{versionId}}"}""").RootElement,
        Evidence = new Evidence { Source = "trail.json" },
    };
}
