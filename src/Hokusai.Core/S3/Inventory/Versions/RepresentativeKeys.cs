namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>
/// The keys that stand for others in the records of one thread, each once, numbered: as many as rules have prefixes and keys have first parts. Past a limit the first
/// parts of further keys are not told apart.
/// </summary>
/// <param name="thread">The number of the thread, which is part of the keys' numbers.</param>
/// <param name="hash">The hash of the run.</param>
internal sealed class RepresentativeKeys(int thread, KeyHash hash)
{
    /// <summary>Keys of a thread, at most: some 10 MB. A report on more prefixes nobody reads.</summary>
    private const int Limit = 1 << NumberBits;

    private const int NumberBits = 16;

    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<byte[]> _keys = [];

    /// <summary>The thread that a key's number belongs to.</summary>
    public static int ThreadOf(int number) => number >> NumberBits;

    /// <summary>The number of a key.</summary>
    /// <param name="key">The key that stands for others.</param>
    /// <param name="coarse">The key that stands for it where there are too many.</param>
    public int NumberOf(ReadOnlySpan<byte> key, ReadOnlySpan<byte> coarse)
    {
        var found = hash.Of(key);
        if (!_numbers.TryGetValue(found, out var number))
        {
            if (_keys.Count >= Limit && key.Length > coarse.Length)
            {
                return NumberOf(coarse, coarse);
            }

            number = (thread << NumberBits) | _keys.Count;
            _numbers.Add(found, number);
            _keys.Add(key.ToArray());
        }

        return number;
    }

    /// <summary>A key by its number.</summary>
    public ReadOnlySpan<byte> this[int number] => _keys[number & (Limit - 1)];
}
