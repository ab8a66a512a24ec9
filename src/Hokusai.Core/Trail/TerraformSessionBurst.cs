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
        // Requests and responses may hold secrets and are large: they are not kept.
        _first = record with { RequestParameters = default, ResponseElements = default, AdditionalEventData = default, ServiceEventDetails = default };
        _actor = actor;
        _calls = 1;
        First = record.Time;
        Last = record.Time;
        Keep(_regions, record.Region);
        var access = TerraformStateAccess.Of(record);
        Keep(_states, access.State);
        switch (access.Operation)
        {
            case TerraformStateOperation.Lock:
                _tookLock = true;
                return;
            case TerraformStateOperation.LockRefused:
                return;
            case TerraformStateOperation.Write:
                _wroteState = true;
                break;
        }

        if (ApiEffect.IsWrite(record))
        {
            _writes = 1;
            Keep(_resources, access.State ?? TouchedResource.Of(record));
        }
    }

    public DateTimeOffset First { get; private set; }

    public DateTimeOffset Last { get; private set; }

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
