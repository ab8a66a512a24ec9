using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Testbed;

namespace Hokusai.Aws.Tests.Services;

public sealed class KmsWritingTests(AwsTestbedFixture fixture) : WritingTests(fixture)
{
    private const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"kms:*","Resource":"*"}]}""";

    private const string Wider = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}]}""";

    [SkippableFact]
    public async Task A_key_is_created_under_an_alias_rotated_tagged_and_scheduled_for_deletion()
    {
        using var aws = await ConnectAsync();
        var key = (await aws.SendAsync(new CreateKeyRequest { Description = "alerts", Policy = Policy, Tags = [new() { TagKey = "managed-by", TagValue = "hokusai" }] }, default)).KeyMetadata!.KeyId;
        await aws.SendAsync(new CreateAliasRequest { AliasName = "alias/alerts", TargetKeyId = key }, default);
        Assert.Equal("AlreadyExistsException", await CodeAsync(() => aws.SendAsync(new CreateAliasRequest { AliasName = "alias/alerts", TargetKeyId = key }, default)));
        await aws.SendAsync(new UpdateAliasRequest { AliasName = "alias/alerts", TargetKeyId = key }, default);
        await aws.SendAsync(new PutKeyPolicyRequest { KeyId = key, PolicyName = "default", Policy = Wider }, default);
        await aws.SendAsync(new EnableKeyRotationRequest { KeyId = key }, default);
        await aws.SendAsync(new TagResourceRequest { KeyId = key, Tags = [new() { TagKey = "a", TagValue = "1" }] }, default);
        await aws.SendAsync(new UntagResourceRequest { KeyId = key, TagKeys = ["managed-by"] }, default);

        Assert.Equal(key, (await aws.SendAsync(new DescribeKeyRequest { KeyId = "alias/alerts" }, default)).KeyMetadata!.KeyId);
        Assert.Equal("alias/alerts", Assert.Single((await aws.SendAsync(new ListAliasesRequest { KeyId = key }, default)).Aliases!).AliasName);
        Assert.Equal(Wider, (await aws.SendAsync(new GetKeyPolicyRequest { KeyId = key, PolicyName = "default" }, default)).Policy);
        Assert.True((await aws.SendAsync(new GetKeyRotationStatusRequest { KeyId = key }, default)).KeyRotationEnabled);
        Assert.Equal("a", Assert.Single((await aws.SendAsync(new ListResourceTagsRequest { KeyId = key }, default)).Tags!).TagKey);

        await aws.SendAsync(new DeleteAliasRequest { AliasName = "alias/alerts" }, default);
        await aws.SendAsync(new ScheduleKeyDeletionRequest { KeyId = key, PendingWindowInDays = 7 }, default);
        Assert.Equal("PendingDeletion", (await aws.SendAsync(new DescribeKeyRequest { KeyId = key }, default)).KeyMetadata!.KeyState);
        await aws.SendAsync(new CancelKeyDeletionRequest { KeyId = key }, default);
        Assert.Equal("Disabled", (await aws.SendAsync(new DescribeKeyRequest { KeyId = key }, default)).KeyMetadata!.KeyState);
    }
}
