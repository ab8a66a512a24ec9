using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>
/// How resources of one Terraform type are read from AWS's answers: where they are listed, and for each attribute of Terraform where AWS tells it.
/// An attribute that AWS does not know (<c>skip_final_snapshot</c>) is not in the table.
/// </summary>
internal sealed class ResourceTable
{
    /// <summary>Terraform's type.</summary>
    public required string Type { get; init; }

    /// <summary>Where the resources are listed.</summary>
    public required Listing Listing { get; init; }

    /// <summary>What <c>terraform import</c> takes.</summary>
    public required ValueSource Id { get; init; }

    /// <summary>What people call it; the id where null or not told.</summary>
    public ValueSource? Name { get; init; }

    /// <summary>The ARN; null where AWS gives none.</summary>
    public ValueSource? Arn { get; init; }

    /// <summary>The Region; null for the one that was asked.</summary>
    public ValueSource? Region { get; init; }

    /// <summary>
    /// Whether the listed item has such a resource at all (a bucket without policy has no <c>aws_s3_bucket_policy</c>); null for always.
    /// Where that is unknown the resource is there, with unknown attributes.
    /// </summary>
    public ValueSource? Exists { get; init; }

    /// <summary>The attributes by Terraform's names.</summary>
    public required Dictionary<string, ValueSource> Attributes { get; init; }

    /// <summary>The resources of the type.</summary>
    /// <param name="index">AWS's answers.</param>
    /// <param name="gaps">Takes what could not be read.</param>
    public IEnumerable<Resource> Read(SnapshotIndex index, ICollection<ResourceGap> gaps)
    {
        foreach (var gap in index.Gaps.Where(IsOfListing))
        {
            gaps.Add(GapOf(gap));
        }

        return index.Of(Listing.Service, Listing.Command)
            .SelectMany(document => Read(AnswerScope.Of(index, document), gaps))
            .DistinctBy(resource => (resource.AccountId, resource.Region, resource.Id))
            .OrderBy(resource => resource.AccountId, StringComparer.Ordinal)
            .ThenBy(resource => resource.Region, StringComparer.Ordinal)
            .ThenBy(resource => resource.Id, StringComparer.Ordinal);
    }

    private IEnumerable<Resource> Read(AnswerScope answer, ICollection<ResourceGap> gaps)
    {
        var items = answer.Items(Listing.Path, out var unknown);
        if (unknown is not null)
        {
            gaps.Add(GapOf(answer.Document.Key, unknown));
        }

        foreach (var item in items.Where(item => Listing.Where is not { } where || IsTrueOrUnknown(where(item))))
        {
            var id = Id(item);
            if (!id.IsKnown || id.Reveal().String is not { Length: > 0 } text)
            {
                gaps.Add(GapOf(answer.Document.Key, id.IsKnown ? Fact.Unknown<AttributeValue>("The answer does not identify the item.", item.EvidenceOf("")) : id));
            }
            else if (Exists is not { } exists || IsTrueOrUnknown(exists(item)))
            {
                yield return ResourceOf(item, text);
            }
        }
    }

    private Resource ResourceOf(AnswerScope item, string id)
    {
        var key = item.Document.Key;
        var arn = Text(Arn, item);
        return new Resource
        {
            Type = Type,
            Id = id,
            Name = Text(Name, item) ?? id,
            Arn = arn,
            AccountId = key.AccountId.Length > 0 ? key.AccountId : ArnPart(arn, 4),
            Region = Region is null && key.Region.Length == 0 ? ArnPart(arn, 3) : Region is null ? key.Region : Text(Region, item) ?? "",
            Attributes = AttributeFactsOf(item),
        };
    }

    private Dictionary<string, Fact<AttributeValue>> AttributeFactsOf(AnswerScope item)
        => Attributes.ToDictionary(attribute => attribute.Key, attribute => Secrecy.Mark(attribute.Key, attribute.Value(item)));

    private ResourceGap GapOf(SnapshotGap gap) => new()
    {
        Type = Type,
        AccountId = gap.Key.AccountId,
        Region = gap.Key.Region,
        Source = gap.Key.ToString(),
        ErrorId = gap.ErrorId,
        Reason = gap.Reason,
        MissingPermission = gap.MissingPermission,
    };

    private ResourceGap GapOf(SnapshotKey key, Fact<AttributeValue> unknown) => new()
    {
        Type = Type,
        AccountId = key.AccountId,
        Region = key.Region,
        Source = unknown.Evidence?.ToString() ?? key.ToString(),
        ErrorId = ResourceErrorIds.UnexpectedAnswer,
        Reason = unknown.Reason!,
    };

    // A Region that answered nothing lacks what Regions hold, and nothing else.
    private bool IsOfListing(SnapshotGap gap) => SnapshotIndex.IsWholeRegion(gap)
        ? Listing.IsGlobal == (gap.Key.Region == SnapshotKey.GlobalRegion)
        : gap.Key.Service == Listing.Service && gap.Key.Command == Listing.Command;

    private static bool IsTrueOrUnknown(Fact<AttributeValue> fact) => !fact.IsKnown || fact.Reveal().Bool == true;

    private static string? Text(ValueSource? source, AnswerScope item)
        => source?.Invoke(item) is { IsKnown: true } fact && fact.Reveal().String is { Length: > 0 } text ? text : null;

    private static string ArnPart(string? arn, int part)
        => arn?.Split(':') is { } parts && parts.Length > part ? parts[part] : "";
}
