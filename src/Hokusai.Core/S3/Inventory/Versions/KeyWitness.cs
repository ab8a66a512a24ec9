using System.Runtime.InteropServices;

namespace Hokusai.Core.S3.Inventory.Versions;

/// <summary>Says that a key has a version beside its current one: 16 bytes.</summary>
/// <param name="HashHigh">The upper half of the key's hash.</param>
/// <param name="HashLow">The lower half.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct KeyWitness(ulong HashHigh, ulong HashLow) : IKeyed;
