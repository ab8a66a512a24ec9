using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>The storage classes as an inventory writes them: https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html, <c>StorageClass</c>.</summary>
internal static class StorageClassName
{
    /// <summary>Bytes that are compared: the longest name has 19.</summary>
    private const int ComparedBytes = 3 * sizeof(ulong);

    private const int OneZoneIaLength = 10;

    // The length tells which name it can be, but for one of two with 10 bytes; a table, for rows come in no order that a jump could be foreseen by.
    private static readonly Name[] s_byLength = ByLength(
    [
        ("GLACIER", StorageClass.GlacierFlexibleRetrieval),
        ("STANDARD", StorageClass.Standard),
        ("GLACIER_IR", StorageClass.GlacierInstantRetrieval),
        ("STANDARD_IA", StorageClass.StandardIa),
        ("DEEP_ARCHIVE", StorageClass.GlacierDeepArchive),
        ("EXPRESS_ONEZONE", StorageClass.ExpressOneZone),
        ("REDUCED_REDUNDANCY", StorageClass.ReducedRedundancy),
        ("INTELLIGENT_TIERING", StorageClass.IntelligentTiering),
    ]);

    /// <summary>The class of a name; <see cref="StorageClass.Unknown"/> where S3 has none so named.</summary>
    public static StorageClass Parse(ReadOnlySpan<byte> name)
    {
        if (name.Length > ComparedBytes)
        {
            return StorageClass.Unknown;
        }

        Span<byte> buffer = stackalloc byte[ComparedBytes];
        buffer.Clear();
        name.CopyTo(buffer);
        return ParseInBuffer(buffer[..name.Length]);
    }

    /// <summary>The class of a name that is followed by as many bytes at least as the longest name has that may be read, whatever they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StorageClass ParseInBuffer(ReadOnlySpan<byte> name)
    {
        if ((uint)name.Length >= (uint)s_byLength.Length)
        {
            return StorageClass.Unknown;
        }

        ref readonly var likely = ref s_byLength[name.Length];
        ref var text = ref MemoryMarshal.GetReference(name);
        var difference = ((Word(ref text, 0) ^ likely.First) & likely.FirstMask)
            | ((Word(ref text, 1) ^ likely.Second) & likely.SecondMask)
            | ((Word(ref text, 2) ^ likely.Third) & likely.ThirdMask);
        return difference == 0 ? likely.Class : name.Length == OneZoneIaLength && name.SequenceEqual("ONEZONE_IA"u8) ? StorageClass.OneZoneIa : StorageClass.Unknown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte text, int place) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref text, place * sizeof(ulong)));

    private static Name[] ByLength((string Name, StorageClass Class)[] classes)
    {
        var byLength = new Name[classes.Max(one => one.Name.Length) + 1];
        Span<byte> bytes = stackalloc byte[ComparedBytes];
        Span<byte> mask = stackalloc byte[ComparedBytes];
        foreach (var (name, storageClass) in classes)
        {
            bytes.Clear();
            mask.Clear();
            Encoding.ASCII.GetBytes(name, bytes);
            mask[..name.Length].Fill(byte.MaxValue);
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            var masks = MemoryMarshal.Cast<byte, ulong>(mask);
            byLength[name.Length] = new Name(words[0], words[1], words[2], masks[0], masks[1], masks[2], storageClass);
        }

        return byLength;
    }

    /// <summary>A name in words; of a length that no name has, nothing is compared and the class is unknown.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Name(ulong First, ulong Second, ulong Third, ulong FirstMask, ulong SecondMask, ulong ThirdMask, StorageClass Class);
}
