using Hokusai.Aws.Connection;
using Hokusai.Aws.Monitoring.Reading;
using Hokusai.Aws.Monitoring.Writing;
using Hokusai.Aws.Services.Kms;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Monitoring.Kinds;

/// <summary>
/// Names of keys; each belongs to whom its key belongs to. Its name here is what follows <c>alias/</c>, and is that of its key. Of two runs that
/// make a key each, the one whose alias comes first wins, and the other's key is deleted.
/// </summary>
internal sealed class KmsAliasKind(IAwsConnection connection, OwnedKeys keys) : MonitoringKind(connection)
{
    public override string Type => "aws_kms_alias";

    public override async Task<IReadOnlyList<ExistingResource>> ReadAsync(KindReading reading)
    {
        var aliases = (await keys.AliasesAsync(reading.CancellationToken).ConfigureAwait(false))
            .Where(alias => alias.AliasName!.StartsWith(OwnedKeys.AliasPrefix + reading.Prefix, StringComparison.Ordinal));
        return await Task.WhenAll(aliases.Select(async alias => Existing(
            alias, await keys.OwnerAsync(alias.TargetKeyId!, reading.CancellationToken).ConfigureAwait(false)))).ConfigureAwait(false);
    }

    public override async Task<ExistingResource> PutAsync(DesiredResource desired, ExistingResource? existing, CancellationToken cancellationToken)
    {
        var name = OwnedKeys.AliasPrefix + desired.Name;
        var target = desired.Attributes.Text("target_key_id") ?? await keys.FindAsync(desired.Name, cancellationToken).ConfigureAwait(false)
            ?? await UsableAsync(existing?.Id, cancellationToken).ConfigureAwait(false) ?? throw KeyMissing(desired.Name);
        if (existing is null)
        {
            target = await CreateAsync(desired, name, target, cancellationToken).ConfigureAwait(false);
        }
        else if (target != existing.Id)
        {
            await Connection.SendAsync(new UpdateAliasRequest { AliasName = name, TargetKeyId = target }, cancellationToken).ConfigureAwait(false);
        }

        return Result(desired, existing, id: target) with { Owner = existing?.Owner ?? await keys.OwnerAsync(target, cancellationToken).ConfigureAwait(false) };
    }

    public override Task RemoveAsync(ExistingResource existing, CancellationToken cancellationToken)
        => UnlessGoneAsync(() => Connection.SendAsync(new DeleteAliasRequest { AliasName = OwnedKeys.AliasPrefix + existing.Name }, cancellationToken), "NotFoundException");

    private async Task<string?> UsableAsync(string? key, CancellationToken cancellationToken)
        => key is not null && await keys.IsEnabledAsync(key, cancellationToken).ConfigureAwait(false) ? key : null;

    private MonitoringException KeyMissing(string name) => new(new ReadProblem
    {
        Source = $"{Type} {name} ({Connection.AccountId}, {Connection.Region})",
        ErrorId = MonitoringStoreErrorIds.KeyMissing,
        Reason = "There is no key in use that it could name: the one of this name was not made, or waits for its deletion.",
        Advice = "Run it again when the key can be made; its own message says what stood in the way.",
    });

    /// <summary>The id of the key that the alias names in the end.</summary>
    private async Task<string> CreateAsync(DesiredResource desired, string name, string target, CancellationToken cancellationToken)
    {
        try
        {
            await Connection.SendAsync(new CreateAliasRequest { AliasName = name, TargetKeyId = target }, cancellationToken).ConfigureAwait(false);
            return target;
        }
        catch (AwsCallException e) when (e.Code == "AlreadyExistsException")
        {
            var aliases = await keys.AliasesAsync(cancellationToken).ConfigureAwait(false);
            if (aliases.FirstOrDefault(alias => alias.AliasName == name)?.TargetKeyId is not { } other)
            {
                throw;
            }

            return await SettleAsync(desired, name, target, other, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string> SettleAsync(DesiredResource desired, string name, string mine, string other, CancellationToken cancellationToken)
    {
        if (mine == other)
        {
            return other;
        }

        if (await keys.OwnerAsync(other, cancellationToken).ConfigureAwait(false) is null)
        {
            throw new MonitoringException(new ReadProblem
            {
                Source = $"aws_kms_alias {desired.Name}",
                ErrorId = MonitoringStoreErrorIds.NotOwned,
                Reason = $"{name} names a key ({other}) that does not carry the tag {MonitoringTags.Owner}.",
                Advice = "Choose another name for the monitoring.",
            });
        }

        if (!await keys.IsEnabledAsync(other, cancellationToken).ConfigureAwait(false))
        {
            await Connection.SendAsync(new UpdateAliasRequest { AliasName = name, TargetKeyId = mine }, cancellationToken).ConfigureAwait(false);
            return mine;
        }

        // Only what this run made: any other may be in use.
        if (keys.MadeNow(desired.Name) == mine)
        {
            await keys.ScheduleDeletionAsync(mine, cancellationToken).ConfigureAwait(false);
            keys.Remember(desired.Name, other);
        }

        return other;
    }

    private ExistingResource Existing(AliasListEntry alias, string? owner) => new()
    {
        Type = Type,
        Name = alias.AliasName![OwnedKeys.AliasPrefix.Length..],
        Id = alias.TargetKeyId,
        Arn = alias.AliasArn,
        Attributes = AttributeValue.Map(
        [
            KeyValuePair.Create<string, AttributeValue>("arn", alias.AliasArn),
            KeyValuePair.Create<string, AttributeValue>("id", alias.AliasName),
            KeyValuePair.Create<string, AttributeValue>("name", alias.AliasName),
            KeyValuePair.Create<string, AttributeValue>("target_key_id", alias.TargetKeyId),
        ]),
        Owner = owner,
    };
}
