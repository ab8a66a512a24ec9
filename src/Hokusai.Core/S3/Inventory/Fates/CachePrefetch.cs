using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Hokusai.Core.S3.Inventory.Fates;

/// <summary>
/// Lets the processor fetch memory that will be looked at a little later, and go on: what millions of rows look up lies in tables that the nearest caches do not hold.
/// Where the processor has no such instruction it is fetched when it is looked at.
/// </summary>
internal static class CachePrefetch
{
    /// <summary>Begins to fetch what a reference names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref T what)
    {
        // An address that a garbage collection has made stale does no harm: the instruction is a hint and reads nothing.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref what));
        }
    }
}
