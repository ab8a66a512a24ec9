namespace Hokusai.Core.S3.Deletions;

/// <summary>
/// Gathers deletions by bucket, first key part, actor, operation and hour. Memory grows with these, up to a limit, and not with the objects. What several kinds
/// of records tell is one deletion. The result does not depend on the order of the records. Not thread-safe.
/// </summary>
internal sealed class DeletionCollector
{
    /// <summary>Some 100 MB at most. Beyond it the first key part is given up: a bucket whose keys begin with ids has millions of them.</summary>
    public const int MaxGroups = 50_000;

    private readonly Dictionary<GroupKey, DeletionGroup> _groups = [];
    private readonly HashSet<(string Bucket, string Name, long Hour)> _denied = [];

    /// <summary>Whether there were more groups than are told apart: the later ones are told by bucket and day alone.</summary>
    public bool IsCoarse { get; private set; }

    /// <summary>Considers a record.</summary>
    public void Add(in DeletionSighting sighting)
    {
        var hour = HourOf(sighting.Time);
        var key = new GroupKey(sighting.Bucket, sighting.Prefix, sighting.Origin, sighting.Effect, sighting.Operation, sighting.Actor.PrincipalArn ?? sighting.Actor.Name, sighting.Actor.Name, sighting.Actor.Tool, hour, sighting.From);
        if (!_groups.TryGetValue(key, out var group))
        {
            if (_groups.Count >= MaxGroups)
            {
                IsCoarse = true;
                key = new GroupKey(sighting.Bucket, "", sighting.Origin, sighting.Effect, "(several)", "", "(several)", ActorTool.Unknown, hour / 24 * 24, sighting.From);
            }

            if (!_groups.TryGetValue(key, out group))
            {
                _groups.Add(key, group = new DeletionGroup());
            }
        }

        group.Add(sighting);
    }

    /// <summary>A key of a request that deletes many was not deleted: the request is told by its keys, though none of them is.</summary>
    public void AddDenied(string bucket, string name, DateTimeOffset time)
    {
        if (_denied.Count < MaxGroups)
        {
            _denied.Add((bucket, name, HourOf(time)));
        }
    }

    /// <summary>The deletions in order of time.</summary>
    public IReadOnlyList<S3Deletion> Build()
    {
        // A request that deletes many names no keys in the trail; where the access log has a record of each, the call is told by them.
        var counted = _groups.Where(group => group.Key.From == DeletionSource.AccessLog && group.Value.Objects > 0)
            .Select(group => (group.Key.Bucket, group.Key.Name, group.Key.Hour)).Concat(_denied).ToHashSet();
        var told = _groups
            .Where(group => group.Value.Objects > 0 || !counted.Contains((group.Key.Bucket, group.Key.Name, group.Key.Hour)))
            .GroupBy(group => (group.Key.Bucket, group.Key.Prefix, group.Key.Origin, group.Key.Name, group.Key.Hour, IsCounted: group.Value.Objects > 0))
            .SelectMany(same => OneKind([.. same]))
            .ToList();
        return
        [
            .. WithoutRepeatedEvents(told)
                .OrderBy(deletion => deletion.First)
                .ThenBy(deletion => deletion.Bucket, StringComparer.Ordinal)
                .ThenBy(deletion => deletion.Prefix, StringComparer.Ordinal)
                .ThenBy(deletion => deletion.Operation, StringComparer.Ordinal)
                .ThenBy(deletion => deletion.Actor.Name, StringComparer.Ordinal)
                .ThenBy(deletion => deletion.Evidence.ToString(), StringComparer.Ordinal),
        ];
    }

    // Events name the account that asked, or an id, where trail and log name who it was: of one hour and prefix, what these tell is not told by the events once more.
    private static IEnumerable<S3Deletion> WithoutRepeatedEvents(List<(S3Deletion Deletion, DeletionSource From)> told)
    {
        var named = told.Where(each => each.From != DeletionSource.Event && each.Deletion.Origin != S3DeletionOrigin.Lifecycle)
            .GroupBy(each => PlaceOf(each.Deletion)).ToDictionary(place => place.Key, place => place.Sum(each => each.Deletion.Objects));
        foreach (var (deletion, from) in told.OrderBy(each => each.Deletion.First).ThenBy(each => each.Deletion.Actor.Name, StringComparer.Ordinal))
        {
            if (from != DeletionSource.Event || deletion.Origin != S3DeletionOrigin.Request || !named.TryGetValue(PlaceOf(deletion), out var others) || others == 0)
            {
                yield return deletion;
                continue;
            }

            named[PlaceOf(deletion)] = Math.Max(0, others - deletion.Objects);
            if (deletion.Objects > others)
            {
                yield return deletion with { Objects = deletion.Objects - others, Bytes = 0, SizedObjects = 0, SmallestObject = null, LargestObject = null };
            }
        }
    }

    private static (string Bucket, string Prefix, long Hour) PlaceOf(S3Deletion deletion) => (deletion.Bucket, deletion.Prefix, HourOf(deletion.First));

    private static long HourOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerHour;

    // Several kinds of records of one hour tell of the same deletions: the kind that counts most is told, since each may be incomplete (logs and events come
    // "best effort"), by the actor that the trail names best.
    private static IEnumerable<(S3Deletion Deletion, DeletionSource From)> OneKind(List<KeyValuePair<GroupKey, DeletionGroup>> groups)
    {
        var most = groups.GroupBy(group => group.Key.From).OrderByDescending(kind => kind.Sum(group => group.Value.Objects)).ThenBy(kind => kind.Key).First().Key;
        var named = groups.Where(group => group.Key.From == DeletionSource.Trail).Select(group => group.Value.Actor).FirstOrDefault();
        foreach (var (key, group) in groups.Where(group => group.Key.From == most))
        {
            var deletion = new S3Deletion
            {
                AccountId = groups.Select(other => other.Value.AccountId).FirstOrDefault(account => account.Length > 0) ?? "",
                Bucket = key.Bucket,
                Prefix = key.Prefix,
                Origin = key.Origin,
                Effect = key.Effect != S3DeletionEffect.Unknown ? key.Effect
                    : groups.Select(other => other.Key.Effect).Where(effect => effect != S3DeletionEffect.Unknown).Distinct().ToList() is [var told] ? told : S3DeletionEffect.Unknown,
                Operation = key.Operation,
                Actor = named ?? group.Actor,
                First = group.First,
                Last = group.Last,
                Objects = group.Objects,
                UncountedCalls = group.UncountedCalls,
                Bytes = group.Bytes,
                SizedObjects = group.SizedObjects,
                SmallestObject = group.Smallest,
                LargestObject = group.Largest,
                CommonPrefix = group.CommonPrefix,
                SampleKeys = group.Samples,
                Evidence = group.Evidence,
            };
            yield return (deletion, most);
        }
    }

    private readonly record struct GroupKey(
        string Bucket, string Prefix, S3DeletionOrigin Origin, S3DeletionEffect Effect, string Operation, string Principal, string Name, ActorTool Tool, long Hour, DeletionSource From);
}
