using System.Numerics;
using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Simulation;

/// <summary>The storage classes that a version may be in: one where all is known, several after a transition that may have happened.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StorageClassSet(int Bits)
{
    /// <summary>Whether no class is in it.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The class that comes first in the order of transitions: the one without the transitions that only may have happened.</summary>
    public StorageClass First => (StorageClass)BitOperations.TrailingZeroCount(Bits);

    /// <summary>The set of one class.</summary>
    public static StorageClassSet Of(StorageClass one) => new(1 << (int)one);

    /// <summary>The set of some classes.</summary>
    public static StorageClassSet Of(params ReadOnlySpan<StorageClass> some)
    {
        var bits = 0;
        foreach (var one in some)
        {
            bits |= 1 << (int)one;
        }

        return new StorageClassSet(bits);
    }

    /// <summary>What is in both.</summary>
    public static StorageClassSet operator &(StorageClassSet left, StorageClassSet right) => new(left.Bits & right.Bits);

    /// <summary>What is in either.</summary>
    public static StorageClassSet operator |(StorageClassSet left, StorageClassSet right) => new(left.Bits | right.Bits);

    /// <summary>What is only in the left one.</summary>
    public static StorageClassSet operator -(StorageClassSet left, StorageClassSet right) => new(left.Bits & ~right.Bits);
}
