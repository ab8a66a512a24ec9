using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Resources.Reading;

/// <summary>Finds the answers of a snapshot by what was asked, in constant time.</summary>
internal sealed class SnapshotIndex
{
    // The service and command of a gap that stands for everything in a Region.
    private const string Everything = "*";

    private readonly Dictionary<SnapshotKey, SnapshotDocument> _documents = [];
    private readonly Dictionary<SnapshotKey, SnapshotDocument> _anyRegion = [];
    private readonly Dictionary<SnapshotKey, SnapshotGap> _gaps = [];
    private readonly Dictionary<(string Service, string Command), List<SnapshotDocument>> _byCommand = [];
    private readonly Dictionary<(string AccountId, string Region, string Service, string Command), List<SnapshotDocument>> _byPlace = [];

    private readonly Dictionary<(string AccountId, string Region, string Service, string Command, ListPath List), Dictionary<AttributeValue, AnswerScope>> _items = [];

    public SnapshotIndex(Snapshot snapshot)
    {
        // Of two answers to one question the same one counts each time, whatever their order.
        foreach (var document in snapshot.Documents.OrderBy(document => document.Key.ToString(), StringComparer.Ordinal).ThenBy(document => document.Source, StringComparer.Ordinal))
        {
            var key = document.Key;
            if (!_documents.TryAdd(key, document))
            {
                continue;
            }

            _anyRegion.TryAdd(key with { Region = "" }, document);
            ListOf(_byCommand, (key.Service, key.Command)).Add(document);
            ListOf(_byPlace, (key.AccountId, key.Region, key.Service, key.Command)).Add(document);
        }

        Gaps = snapshot.Gaps;
        foreach (var gap in snapshot.Gaps)
        {
            _gaps.TryAdd(gap.Key, gap);
            if (!IsWholeRegion(gap))
            {
                _gaps.TryAdd(gap.Key with { Region = "" }, gap);
            }
        }
    }

    /// <summary>The questions that were not answered.</summary>
    public IReadOnlyList<SnapshotGap> Gaps { get; }

    /// <summary>The answers to a command from every account and Region.</summary>
    public IReadOnlyList<SnapshotDocument> Of(string service, string command)
        => _byCommand.TryGetValue((service, command), out var documents) ? documents : [];

    /// <summary>The answers to a command, whatever it was asked about, from one account and Region.</summary>
    public IReadOnlyList<SnapshotDocument> Of(string accountId, string region, string service, string command)
        => _byPlace.TryGetValue((accountId, region, service, command), out var documents) ? documents : [];

    /// <summary>The items of a command's lists by a key of theirs. Asked for many items in a row, so that it is kept.</summary>
    public IReadOnlyDictionary<AttributeValue, AnswerScope> ItemsBy(string accountId, string region, string service, string command, ListPath list, ValueSource key)
    {
        var place = (accountId, region, service, command, list);
        if (!_items.TryGetValue(place, out var items))
        {
            _items.Add(place, items = []);
            foreach (var item in Of(accountId, region, service, command).SelectMany(document => AnswerScope.Of(this, document).Items(list, out _)))
            {
                if (key(item) is { IsKnown: true } fact)
                {
                    items.TryAdd(fact.Reveal(), item);
                }
            }
        }

        return items;
    }

    /// <summary>The answer to one question; null where there is none. An empty Region stands for any.</summary>
    public SnapshotDocument? Find(SnapshotKey key)
        => _documents.GetValueOrDefault(key) ?? _anyRegion.GetValueOrDefault(key);

    /// <summary>Why a question was not answered; null where nothing tells. An empty Region stands for any.</summary>
    public SnapshotGap? FindGap(SnapshotKey key)
        => _gaps.GetValueOrDefault(key)
            ?? _gaps.GetValueOrDefault(key with { Subject = null })
            ?? _gaps.GetValueOrDefault(key with { Service = Everything, Command = Everything, Subject = null });

    /// <summary>Whether a gap stands for the whole of its Region.</summary>
    public static bool IsWholeRegion(SnapshotGap gap) => gap.Key.Service == Everything;

    private static List<SnapshotDocument> ListOf<TKey>(Dictionary<TKey, List<SnapshotDocument>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        return list;
    }
}
