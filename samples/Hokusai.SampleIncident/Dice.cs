using System.Security.Cryptography;
using System.Text;

namespace Hokusai.SampleIncident;

/// <summary>
/// A source of numbers that are the same in every run, on every runtime (SplitMix64). Each purpose has its own, seeded by its
/// name, so that one more event in one place leaves the ids made elsewhere as they were.
/// </summary>
internal sealed class Dice
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const string UpperAlphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private ulong _state;

    public Dice(string purpose)
    {
        _state = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes("hokusai-incident/" + purpose)));
    }

    /// <summary>A number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Next(int min, int max) => min + (int)(NextUInt64() % (ulong)(max - min + 1));

    public bool Chance(int percent) => Next(1, 100) <= percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(0, choices.Count - 1)];

    /// <summary>A random UUID (version 4), as CloudTrail's event ids are.</summary>
    public string Guid()
    {
        var hex = Hex(32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-{"89ab"[Next(0, 3)]}{hex[17..20]}-{hex[20..]}";
    }

    public string Hex(int digits) => HexOf(Bytes((digits + 1) / 2))[..digits];

    public static string HexOf(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    public string Letters(int length) => Text(Alphanumeric, length);

    public string Upper(int length) => Text(UpperAlphanumeric, length);

    public string Text(string alphabet, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[Next(0, alphabet.Length - 1)];
        }

        return new string(text);
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i += sizeof(ulong))
        {
            var chunk = BitConverter.GetBytes(NextUInt64());
            Array.Copy(chunk, 0, bytes, i, Math.Min(sizeof(ulong), count - i));
        }

        return bytes;
    }

    private ulong NextUInt64()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
