namespace Hokusai.Core.Commands;

/// <summary>Where rules and objects are read; any part may be missing.</summary>
public sealed record S3ImpactSources
{
    /// <summary>Files with inventories, listings, and answers of AWS about the buckets; folders and wildcards.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The account as AWS describes it; null for none.</summary>
    public IAccountSource? Account { get; init; }

    /// <summary>Where else objects are listed; null for nowhere.</summary>
    public IObjectSource? Objects { get; init; }

    /// <summary>Everything below the same paths, mixed at will.</summary>
    /// <param name="paths">Files, folders and wildcards.</param>
    public static S3ImpactSources Files(IReadOnlyList<string> paths) => new() { Paths = paths, Account = new AccountFiles(paths) };
}
