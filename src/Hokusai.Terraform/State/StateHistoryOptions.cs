using System.Security.Cryptography;

namespace Hokusai.Terraform.State;

/// <summary>How state versions are read.</summary>
public sealed record StateHistoryOptions
{
    /// <summary>
    /// The key of the hashes that stand for values. Made anew by default, so that hashes of different runs do not compare:
    /// a weak password cannot be looked up in a table that was made once.
    /// </summary>
    public ReadOnlyMemory<byte> Salt { get; init; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>
    /// The largest state file that is read, in bytes. Terraform's own states of large installations stay below 100 MB;
    /// the limit keeps a wrong file from filling the memory.
    /// </summary>
    public long MaxFileBytes { get; init; } = 256L * 1024 * 1024;
}
