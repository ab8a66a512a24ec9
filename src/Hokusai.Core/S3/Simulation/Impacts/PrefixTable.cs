using System.Text;

namespace Hokusai.Core.S3.Simulation.Impacts;

/// <summary>Numbers the first parts of keys, up to and with <c>/</c>; a bounded number of them, in the order in which they come.</summary>
internal sealed class PrefixTable(int most)
{
    /// <summary>The number of all prefixes for which there was no room.</summary>
    public const int Other = -1;

    private readonly List<byte[]> _prefixes = [];

    // Open addressing; each slot holds a number and 1, and there are at least twice as many slots as prefixes.
    private int[] _slots = new int[64];

    /// <summary>How many there are.</summary>
    public int Count => _prefixes.Count;

    /// <summary>The number of a key's prefix.</summary>
    public int Of(ReadOnlySpan<byte> key) => NumberOf(key[..(key.IndexOf((byte)'/') + 1)]);

    /// <summary>The number of a prefix.</summary>
    public int NumberOf(ReadOnlySpan<byte> prefix)
    {
        var slot = Slot(prefix);
        if (_slots[slot] != 0)
        {
            return _slots[slot] - 1;
        }

        if (_prefixes.Count == most)
        {
            return Other;
        }

        _prefixes.Add(prefix.ToArray());
        _slots[slot] = _prefixes.Count;
        if (_prefixes.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return _prefixes.Count - 1;
    }

    /// <summary>The bytes of a prefix.</summary>
    public ReadOnlySpan<byte> Bytes(int number) => _prefixes[number];

    /// <summary>The text of a prefix; bytes that are no UTF-8 are shown as U+FFFD.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(_prefixes[number]);

    private int Slot(ReadOnlySpan<byte> prefix)
    {
        // Seeded by the runtime: nobody can write keys that all fall into one slot.
        var hash = default(HashCode);
        hash.AddBytes(prefix);
        var slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0 && !prefix.SequenceEqual(_prefixes[_slots[slot] - 1]))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < _prefixes.Count; number++)
        {
            _slots[Slot(_prefixes[number])] = number + 1;
        }
    }
}
