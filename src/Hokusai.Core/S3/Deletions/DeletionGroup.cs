using System.Text;

namespace Hokusai.Core.S3.Deletions;

/// <summary>The deletions of one hour that are told as one: counts, the first record, and a few keys.</summary>
internal sealed class DeletionGroup
{
    private const int MaxSamples = 5;

    private readonly List<byte[]> _samples = new(MaxSamples);
    private Evidence? _first;
    private byte[]? _common;
    private int _commonLength;

    public DateTimeOffset First { get; private set; } = DateTimeOffset.MaxValue;

    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    public long Objects { get; private set; }

    public long UncountedCalls { get; private set; }

    public long Bytes { get; private set; }

    public long SizedObjects { get; private set; }

    public long? Smallest { get; private set; }

    public long? Largest { get; private set; }

    /// <summary>What all keys begin with.</summary>
    public string CommonPrefix => _common is null ? "" : Encoding.UTF8.GetString(_common, 0, WholeCharacters());

    public string AccountId { get; private set; } = "";

    public Actor Actor { get; private set; } = Actor.None;

    public Evidence Evidence => _first!;

    public void Add(in DeletionSighting sighting)
    {
        if (sighting.Key.IsEmpty)
        {
            UncountedCalls++;
        }
        else
        {
            Objects++;
            AddSample(sighting.Key);
            AddCommon(sighting.Key);
        }

        if (sighting.Size is { } size)
        {
            Bytes = Bytes > long.MaxValue - size ? long.MaxValue : Bytes + size;
            SizedObjects++;
            Smallest = Math.Min(Smallest ?? size, size);
            Largest = Math.Max(Largest ?? size, size);
        }

        if (sighting.Time < First || (sighting.Time == First && IsBefore(sighting)))
        {
            First = sighting.Time;
            Actor = sighting.Actor;
            _first = sighting.Evidence;
        }

        Last = sighting.Time > Last ? sighting.Time : Last;
        AccountId = AccountId.Length > 0 ? AccountId : sighting.AccountId ?? "";
    }

    /// <summary>The keys, smallest first.</summary>
    public IReadOnlyList<string> Samples => [.. _samples.Select(Encoding.UTF8.GetString)];

    private void AddCommon(ReadOnlySpan<byte> key)
    {
        _commonLength = _common is null ? key.Length : key.CommonPrefixLength(_common.AsSpan(0, _commonLength));
        _common ??= key.ToArray();
    }

    // Two keys may differ within a character.
    private int WholeCharacters()
    {
        var length = _commonLength;
        while (length > 0 && length < _common!.Length && (_common[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }

    // The smallest keys, whatever order the records come in.
    private void AddSample(ReadOnlySpan<byte> key)
    {
        var place = 0;
        for (; place < _samples.Count; place++)
        {
            var order = key.SequenceCompareTo(_samples[place]);
            if (order == 0)
            {
                return;
            }

            if (order < 0)
            {
                break;
            }
        }

        if (place < MaxSamples)
        {
            _samples.Insert(place, key.ToArray());
            if (_samples.Count > MaxSamples)
            {
                _samples.RemoveAt(MaxSamples);
            }
        }
    }

    private bool IsBefore(in DeletionSighting sighting)
        => string.CompareOrdinal(sighting.Source, _first!.Source) is var order && (order < 0 || (order == 0 && (sighting.Line ?? sighting.RecordIndex) < (_first.Line ?? _first.RecordIndex)));
}
