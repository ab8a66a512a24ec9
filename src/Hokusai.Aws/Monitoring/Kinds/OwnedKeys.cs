using System.Collections.Concurrent;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Services.Kms;
using Hokusai.Aws.Services.Tagging;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>
/// The keys that monitoring made. A key has no name until it has an alias, so that each carries its name in a tag from the call on that makes it:
/// a run that is killed between the two calls loses none.
/// </summary>
internal sealed class OwnedKeys(IAwsConnection connection)
{
    /// <summary>The tag with the name that a key is to have: its alias without <c>alias/</c>.</summary>
    public const string NameTag = "hokusai:key";

    /// <summary>How the names of all aliases begin.</summary>
    public const string AliasPrefix = "alias/";

    // The tagging API is told of new keys with a delay, so that those made in this run are remembered.
    private readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);

    /// <summary>Remembers a key that was made.</summary>
    public void Remember(string name, string keyId) => _made[name] = keyId;

    /// <summary>The key that was made in this run; null for none.</summary>
    public string? MadeNow(string name) => _made.GetValueOrDefault(name);

    /// <summary>The keys that carry the tag of a monitoring (of any, for null), with the names in their tags.</summary>
    public async Task<IReadOnlyList<OwnedKey>> ListAsync(string? owner, CancellationToken cancellationToken)
    {
        var keys = new List<OwnedKey>();
        var request = new GetResourcesRequest
        {
            ResourceTypeFilters = ["kms:key"],
            TagFilters = [new TagFilter { Key = MonitoringTags.Owner, Values = owner is null ? null : [owner] }],
        };
        await foreach (var page in connection.PagesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            keys.AddRange((page.ResourceTagMappingList ?? []).Where(key => key.ResourceARN is not null).Select(key => new OwnedKey(
                key.ResourceARN!, key.Tags?.FirstOrDefault(tag => tag.Key == NameTag)?.Value)));
        }

        return keys;
    }

    /// <summary>The aliases and the ids of their keys.</summary>
    public async Task<IReadOnlyList<AliasListEntry>> AliasesAsync(CancellationToken cancellationToken)
    {
        var aliases = new List<AliasListEntry>();
        await foreach (var page in connection.PagesAsync(new ListAliasesRequest(), cancellationToken).ConfigureAwait(false))
        {
            aliases.AddRange((page.Aliases ?? []).Where(alias => alias is { TargetKeyId: not null, AliasName: not null, AliasArn: not null }));
        }

        return aliases;
    }

    /// <summary>The key of a name that was made, is enabled, and has no alias or that of its name; null for none. Two runs that ask choose the same.</summary>
    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
        => MadeNow(name) ?? await FindAsync(name, "Enabled", cancellationToken).ConfigureAwait(false);

    /// <summary>Takes back the deletion of a name's key, which a removal began and days are left of; null where there is none. It is enabled again.</summary>
    public async Task<string?> RestoreAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, "PendingDeletion", cancellationToken).ConfigureAwait(false) is not { } id)
        {
            return null;
        }

        try
        {
            await connection.SendAsync(new CancelKeyDeletionRequest { KeyId = id }, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsCallException e) when (e.Code == "KMSInvalidStateException")
        {
            // Another run was faster: it waits no longer for its deletion.
        }

        // Disabled is what it is then: https://docs.aws.amazon.com/kms/latest/APIReference/API_CancelKeyDeletion.html
        await connection.SendAsync(new EnableKeyRequest { KeyId = id }, cancellationToken).ConfigureAwait(false);
        Remember(name, id);
        return id;
    }

    private async Task<string?> FindAsync(string name, string state, CancellationToken cancellationToken)
    {
        var aliases = (await AliasesAsync(cancellationToken).ConfigureAwait(false)).ToLookup(alias => alias.TargetKeyId!, alias => alias.AliasName!, StringComparer.Ordinal);
        var named = (await ListAsync(owner: null, cancellationToken).ConfigureAwait(false)).Where(key => key.Name == name);
        // The one that is in use comes before those that runs left behind.
        foreach (var key in named.OrderByDescending(key => aliases[key.Id].Any()).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            if (aliases[key.Id].All(alias => alias == AliasPrefix + name) && await StateAsync(key.Id, cancellationToken).ConfigureAwait(false) == state)
            {
                return key.Id;
            }
        }

        return null;
    }

    /// <summary>Whether a key can be used.</summary>
    public async Task<bool> IsEnabledAsync(string keyId, CancellationToken cancellationToken)
        => await StateAsync(keyId, cancellationToken).ConfigureAwait(false) == "Enabled";

    /// <summary>The monitoring that a key belongs to; null for none.</summary>
    public async Task<string?> OwnerAsync(string keyId, CancellationToken cancellationToken)
    {
        await foreach (var page in connection.PagesAsync(new ListResourceTagsRequest { KeyId = keyId }, cancellationToken).ConfigureAwait(false))
        {
            if (page.Tags?.FirstOrDefault(tag => tag.TagKey == MonitoringTags.Owner)?.TagValue is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private async Task<string?> StateAsync(string keyId, CancellationToken cancellationToken)
        => (await connection.SendAsync(new DescribeKeyRequest { KeyId = keyId }, cancellationToken).ConfigureAwait(false)).KeyMetadata?.KeyState;

    /// <summary>Has KMS delete a key after the shortest time that it allows.</summary>
    public Task ScheduleDeletionAsync(string keyId, CancellationToken cancellationToken)
        => connection.SendAsync(new ScheduleKeyDeletionRequest { KeyId = keyId, PendingWindowInDays = MonitoringStore.KeyDeletionDays }, cancellationToken);
}

/// <summary>A key that monitoring made.</summary>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">The name in its tag; null where it has none.</param>
internal sealed record OwnedKey(string Arn, string? Name)
{
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];
}
