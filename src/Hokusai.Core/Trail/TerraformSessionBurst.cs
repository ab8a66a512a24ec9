namespace Hokusai.Core.Trail;

/// <summary>
/// Calls of one runner with no long silence between them. Bursts merge in any order into the same result, and hold sets,
/// not calls, so that a session's memory is bounded by what it touched.
/// </summary>
internal sealed class TerraformSessionBurst
{
    // The largest Terraform states hold some tens of thousands of resources; hostile input holds more. The first names in
    // ordinal order are kept, so that the result does not depend on the order of the events.
    private const int MaxNames = 10_000;

    private readonly SortedSet<string> _regions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _resources = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _states = new(StringComparer.Ordinal);
    private TrailEvent _first;
    private Actor _actor;
    private int _calls;
    private int _writes;
    private bool _tookLock;
    private bool _wroteState;

    public TerraformSessionBurst(TrailEvent record, Actor actor)
    {
        (_first, _actor) = (WithoutContents(record), actor);
        (First, Last) = (record.Time, record.Time);
        Count(record);
    }

    public DateTimeOffset First { get; private set; }

    public DateTimeOffset Last { get; private set; }

    /// <summary>Takes one more call in.</summary>
    public void Add(TrailEvent record, Actor actor)
    {
        if (IsEarlier(record, _first))
        {
            (_first, _actor) = (WithoutContents(record), actor);
        }

        First = First <= record.Time ? First : record.Time;
        Last = Last >= record.Time ? Last : record.Time;
        Count(record);
    }

    public void Merge(TerraformSessionBurst other)
    {
        if (IsEarlier(other._first, _first))
        {
            _first = other._first;
            _actor = other._actor;
        }

        First = First <= other.First ? First : other.First;
        Last = Last >= other.Last ? Last : other.Last;
        _calls += other._calls;
        _writes += other._writes;
        _tookLock |= other._tookLock;
        _wroteState |= other._wroteState;
        KeepAll(_regions, other._regions);
        KeepAll(_resources, other._resources);
        KeepAll(_states, other._states);
    }

    public TerraformSession ToSession(TerraformSessionIdentity identity) => new()
    {
        Key = TerraformSessionKey.Of(identity, First),
        Actor = _actor,
        AccountId = _first.AccountId,
        Regions = [.. _regions],
        FirstCall = First,
        LastCall = Last,
        CallCount = _calls,
        WriteCount = _writes,
        ResourcesTouched = [.. _resources],
        StateObjects = [.. _states],
        TookLock = _tookLock ? true : _wroteState ? false : null,
        Evidence = _first.Evidence,
    };

    private void Count(TrailEvent record)
    {
        _calls++;
        Keep(_regions, record.Region);
        var access = TerraformStateAccess.Of(record);
        Keep(_states, access.State);
        _tookLock |= access.Operation == TerraformStateOperation.Lock;
        _wroteState |= access.Operation == TerraformStateOperation.Write;
        var isLock = access.Operation is TerraformStateOperation.Lock or TerraformStateOperation.LockRefused;
        if (!isLock && ApiEffect.IsWrite(record))
        {
            _writes++;
            Keep(_resources, access.State ?? TouchedResource.Of(record));
        }
    }

    // Requests and responses may hold secrets and are large: they are not kept.
    private static TrailEvent WithoutContents(TrailEvent record)
        => record with { RequestParameters = default, ResponseElements = default, AdditionalEventData = default, ServiceEventDetails = default };

    private static bool IsEarlier(TrailEvent left, TrailEvent right)
    {
        var byTime = left.Time.CompareTo(right.Time);
        return byTime != 0 ? byTime < 0 : string.CompareOrdinal(Rank(left), Rank(right)) < 0;
    }

    private static string Rank(TrailEvent record) => $"{record.EventId}\n{record.Evidence.Source}\n{record.Evidence.RecordIndex:D10}";

    private static void Keep(SortedSet<string> names, string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            names.Add(name);
            if (names.Count > MaxNames)
            {
                names.Remove(names.Max!);
            }
        }
    }

    private static void KeepAll(SortedSet<string> names, SortedSet<string> others)
    {
        foreach (var name in others)
        {
            Keep(names, name);
        }
    }
}
