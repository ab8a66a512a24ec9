namespace Hokusai;

/// <summary>
/// Something that could not be read. The rest of the input was read all the same;
/// a result that carries one of these is incomplete.
/// </summary>
public sealed record ReadProblem
{
    /// <summary>The file, object or API call that could not be read.</summary>
    public required string Source { get; init; }

    /// <summary>A stable identifier of the kind of problem, for example <c>TruncatedGzip</c>; the PowerShell ErrorId.</summary>
    public required string ErrorId { get; init; }

    /// <summary>What happened and why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Where inside <see cref="Source"/>: "byte 1234", "record 7", "line 3"; null where it concerns the whole.</summary>
    public string? Position { get; init; }

    /// <summary>What a person can do about it.</summary>
    public string? Advice { get; init; }

    /// <summary>The problem as one line: source, position, reason, advice.</summary>
    public override string ToString()
        => $"{Source}{(Position is null ? "" : $" ({Position})")}: {Reason}{(Advice is null ? "" : $" {Advice}")}";
}
