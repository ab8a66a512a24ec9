using System.Numerics;

namespace Hokusai.Core.Trail.Files;

/// <summary>
/// Where <c>eventName</c> may stand in the open element: wherever a 'v' precedes an 'N' by four bytes, which in records is rare
/// otherwise. Some places are kept; an element with more is searched anew.
/// </summary>
internal sealed class KeyPlaces
{
    /// <summary>From the 'v' to the 'N' of <c>eventName</c>.</summary>
    public const int Distance = 4;

    private readonly int[] _places = new int[16];
    private int _count;
    private int _overflowedAt = -1;

    /// <summary>Offsets of the 'v', ascending.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _count);

    /// <summary>Whether there were more places than are kept.</summary>
    public bool HasMore => _overflowedAt >= 0;

    /// <summary>Adds the places of a block: one bit for each 'N'.</summary>
    public void Add(int block, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            if (_count == _places.Length)
            {
                _overflowedAt = block;
                return;
            }

            _places[_count] = block + BitOperations.TrailingZeroCount(bits) - Distance;
            _count++;
        }
    }

    /// <summary>An element begins: what is before belongs to others.</summary>
    public void Begin(int start, int block)
    {
        if (_count == 0)
        {
            return;
        }

        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            if (_places[i] > start)
            {
                _places[kept] = _places[i];
                kept++;
            }
        }

        // What overflowed in the block in hand may lie behind the start.
        _overflowedAt = _overflowedAt == block ? block : -1;
        _count = kept;
    }

    /// <summary>The piece in hand lost its first bytes.</summary>
    public void Shift(int bytes)
    {
        _overflowedAt = _overflowedAt < 0 ? -1 : Math.Max(_overflowedAt - bytes, 0);
        for (var i = 0; i < _count; i++)
        {
            _places[i] -= bytes;
        }
    }

    public void Clear()
    {
        _count = 0;
        _overflowedAt = -1;
    }
}
