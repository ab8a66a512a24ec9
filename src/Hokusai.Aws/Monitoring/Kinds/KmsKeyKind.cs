using System.Text.Json;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Resources.Secrets;
using Hokusai.Aws.Services.Kms;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>Keys. One is named by its alias, and by a tag until it has one.</summary>
internal sealed class KmsKeyKind(IAwsConnection connection, OwnedKeys keys) : MonitoringKind(connection)
{
    // The only name that a key's policy can have: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
    private const string PolicyName = "default";

    public override string Type => "aws_kms_key";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        var arns = await ArnsAsync(reading).ConfigureAwait(false);
        reading.Keep("kms", "list-keys", JsonSerializer.SerializeToElement(new { Keys = arns.Keys.Select(arn => new { KeyId = IdOf(arn), KeyArn = arn }) }));
        await Task.WhenAll(arns.Keys.Select(IdOf).SelectMany(id => new[]
        {
            reading.AskAboutAsync(new DescribeKeyRequest { KeyId = id }, id),
            reading.AskAboutAsync(new GetKeyRotationStatusRequest { KeyId = id }, id),
            reading.AskAboutAsync(new GetKeyPolicyRequest { KeyId = id, PolicyName = PolicyName }, id),
            reading.AskForOwnerAsync(new ListResourceTagsRequest { KeyId = id }, id),
        })).ConfigureAwait(false);

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. reading.Read(AwsKmsKeyTable.Table)
                .Select(key => (Key: key, Alias: arns[key.Arn!]))
                .OrderBy(key => key.Alias is null)
                .Select(key => Existing(reading, key.Key, key.Alias, taken)),
        ];
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var id = existing?.Id ?? await keys.FindAsync(desired.Name, cancellationToken).ConfigureAwait(false);
        var isNew = id is null;
        id ??= await CreateAsync(desired, cancellationToken).ConfigureAwait(false);
        // Of one that an earlier run left behind, nothing is known.
        var changed = Merging.Changed(desired, existing);
        if (changed.Contains("policy") && !isNew)
        {
            await Connection.SendAsync(new PutKeyPolicyRequest { KeyId = id, PolicyName = PolicyName, Policy = desired.Attributes.Text("policy") }, cancellationToken).ConfigureAwait(false);
        }

        if (changed.Contains("enable_key_rotation") && desired.Attributes.Flag("enable_key_rotation") == true)
        {
            await Connection.SendAsync(new EnableKeyRotationRequest { KeyId = id }, cancellationToken).ConfigureAwait(false);
        }

        if (existing is not null)
        {
            await ChangeTagsAsync(desired, existing, cancellationToken).ConfigureAwait(false);
            RefuseOthers(desired, changed);
        }

        return Result(desired, existing, existing?.Arn ?? await ArnAsync(id, cancellationToken).ConfigureAwait(false), id);
    }

    // KMS refuses one whose deletion is under way already.
    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => keys.ScheduleDeletionAsync(existing.Id!, cancellationToken), "NotFoundException", "KMSInvalidStateException");

    /// <summary>The ARNs of the monitoring's keys, with the names that aliases give them.</summary>
    private async Task<Dictionary<string, string?>> ArnsAsync(KindReading reading)
    {
        var named = (await keys.AliasesAsync(reading.CancellationToken).ConfigureAwait(false))
            .Where(alias => alias.AliasName!.StartsWith(OwnedKeys.AliasPrefix + reading.Prefix, StringComparison.Ordinal) && alias.AliasArn!.EndsWith($":{alias.AliasName}", StringComparison.Ordinal))
            .OrderBy(alias => alias.AliasName, StringComparer.Ordinal);
        var arns = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var alias in named)
        {
            arns.TryAdd($"{alias.AliasArn![..^alias.AliasName!.Length]}key/{alias.TargetKeyId}", alias.AliasName![OwnedKeys.AliasPrefix.Length..]);
        }

        foreach (var key in await keys.ListAsync(reading.Name, reading.CancellationToken).ConfigureAwait(false))
        {
            arns.TryAdd(key.Arn, null);
        }

        return arns;
    }

    private async Task<string> CreateAsync(DesiredResource desired, CancellationToken cancellationToken)
    {
        try
        {
            var made = await Connection.SendAsync(
                new CreateKeyRequest
                {
                    Description = desired.Attributes.Text("description"),
                    Policy = desired.Attributes.Text("policy"),
                    Tags = [.. desired.Attributes.Pairs("tags", TagOf) ?? [], TagOf(OwnedKeys.NameTag, desired.Name)],
                },
                cancellationToken).ConfigureAwait(false);
            keys.Remember(desired.Name, made.KeyMetadata!.KeyId!);
            return made.KeyMetadata.KeyId!;
        }
        catch (AwsCallException e) when (e.IsOutcomeUnknown)
        {
            // It may have been made all the same; where it is not seen yet, the next run finds it by its tags.
            return await keys.FindAsync(desired.Name, cancellationToken).ConfigureAwait(false) ?? throw e;
        }
    }

    private async Task ChangeTagsAsync(DesiredResource desired, ExistingResource existing, CancellationToken cancellationToken)
    {
        if (TagChanges.Of(desired, existing, TagOf) is { } tags)
        {
            await Connection.SendAsync(new TagResourceRequest { KeyId = existing.Id, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> ArnAsync(string id, CancellationToken cancellationToken)
        => (await Connection.SendAsync(new DescribeKeyRequest { KeyId = id }, cancellationToken).ConfigureAwait(false)).KeyMetadata?.Arn;

    private static void RefuseOthers(DesiredResource desired, IReadOnlySet<string> changed)
    {
        var left = changed.Except(["policy", "tags"], StringComparer.Ordinal)
            .Where(attribute => attribute != "enable_key_rotation" || desired.Attributes.Flag(attribute) == false).ToList();
        if (left.Count > 0)
        {
            throw new MonitoringException(new ReadProblem
            {
                Source = $"aws_kms_key {desired.Name}",
                ErrorId = MonitoringStoreErrorIds.ChangeUnsupported,
                Reason = $"The key's {string.Join(" and ", left)} differ from what is wanted, and are not changed on a key that is there.",
                Advice = "Change them by hand (aws kms update-key-description, enable-key, disable-key-rotation).",
            });
        }
    }

    private static ExistingResource Existing(KindReading reading, Resource key, string? alias, HashSet<string> taken)
    {
        var existing = ExistingResources.Of(key);
        var name = alias ?? existing.Attributes["tags"][OwnedKeys.NameTag].String ?? reading.Prefix + key.Id;
        // One too many, of a run that another one overtook.
        return existing with { Name = taken.Add(name) ? name : $"{name}/{key.Id}", Id = key.Id };
    }

    private static string IdOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];

    private static Tag TagOf(string key, string value) => new() { TagKey = key, TagValue = value };
}
