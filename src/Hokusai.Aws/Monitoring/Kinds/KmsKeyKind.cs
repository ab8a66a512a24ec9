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

    private const string IsEnabled = "is_enabled";
    private const string Rotation = "enable_key_rotation";

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
        var id = existing?.Id
            ?? await keys.FindAsync(desired.Name, cancellationToken).ConfigureAwait(false)
            ?? await keys.RestoreAsync(desired.Name, cancellationToken).ConfigureAwait(false);
        if (id is null)
        {
            id = await CreateAsync(desired, cancellationToken).ConfigureAwait(false);
            await RotateAsync(desired, id, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await ChangeAsync(desired, existing, id, cancellationToken).ConfigureAwait(false);
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
            if (await keys.FindAsync(desired.Name, cancellationToken).ConfigureAwait(false) is not { } found)
            {
                throw;
            }

            return found;
        }
    }

    /// <summary>Makes a key as wanted that is there. Of one that an earlier run left behind nothing is known, so that everything is written.</summary>
    private async Task ChangeAsync(DesiredResource desired, ExistingResource? existing, string id, CancellationToken cancellationToken)
    {
        var changed = Merging.Changed(desired, existing);
        // First: a key that is disabled can't be rotated, https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
        if (changed.Contains(IsEnabled) && desired.Attributes.Flag(IsEnabled) == true)
        {
            await Connection.SendAsync(new EnableKeyRequest { KeyId = id }, cancellationToken).ConfigureAwait(false);
        }

        if (changed.Contains("policy"))
        {
            await Connection.SendAsync(new PutKeyPolicyRequest { KeyId = id, PolicyName = PolicyName, Policy = desired.Attributes.Text("policy") }, cancellationToken).ConfigureAwait(false);
        }

        if (changed.Contains("description"))
        {
            await Connection.SendAsync(new UpdateKeyDescriptionRequest { KeyId = id, Description = desired.Attributes.Text("description") ?? "" }, cancellationToken).ConfigureAwait(false);
        }

        if (changed.Contains(Rotation))
        {
            await RotateAsync(desired, id, cancellationToken).ConfigureAwait(false);
        }

        if ((existing is null ? desired.Attributes.Pairs("tags", TagOf) : TagChanges.Of(desired, existing, TagOf)) is { } tags)
        {
            await Connection.SendAsync(new TagResourceRequest { KeyId = id, Tags = tags }, cancellationToken).ConfigureAwait(false);
        }

        RefuseOthers(desired, changed);
    }

    private async Task RotateAsync(DesiredResource desired, string id, CancellationToken cancellationToken)
    {
        if (desired.Attributes.Flag(Rotation) == true)
        {
            await Connection.SendAsync(new EnableKeyRotationRequest { KeyId = id }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> ArnAsync(string id, CancellationToken cancellationToken)
        => (await Connection.SendAsync(new DescribeKeyRequest { KeyId = id }, cancellationToken).ConfigureAwait(false)).KeyMetadata?.Arn;

    // What is set when a key is made, and that the monitoring weakens no key: it never wants one disabled or not rotated.
    private static void RefuseOthers(DesiredResource desired, IReadOnlySet<string> changed)
    {
        var left = changed.Except(["policy", "description", "tags"], StringComparer.Ordinal)
            .Where(attribute => attribute is not (IsEnabled or Rotation) || desired.Attributes.Flag(attribute) != true).ToList();
        if (left.Count > 0)
        {
            throw new MonitoringException(new ReadProblem
            {
                Source = $"aws_kms_key {desired.Name}",
                ErrorId = MonitoringStoreErrorIds.ChangeUnsupported,
                Reason = $"The key's {string.Join(" and ", left)} differ from what is wanted, and are not changed on a key that is there.",
                Advice = "Remove the monitoring and set it again, which makes another key once this one is deleted.",
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
