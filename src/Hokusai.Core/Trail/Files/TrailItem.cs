namespace Hokusai.Core.Trail.Files;

/// <summary>One element that may be a record: a stretch of the scanner's bytes.</summary>
/// <param name="Start">Offset of the opening bracket.</param>
/// <param name="End">Offset after the closing bracket.</param>
/// <param name="Index">Zero-based place among the file's elements.</param>
/// <param name="HasUnicodeEscapes">Whether a <c>\u</c> may stand in it.</param>
/// <param name="IsTooDeep">Whether it nests deeper than <see cref="TrailLimits.MaxDepth"/>.</param>
/// <param name="IsMalformed">Whether something in it cannot be JSON although its brackets close.</param>
/// <param name="IsOversized">Whether it outgrew <see cref="TrailLimits.MaxRecordBytes"/>: its bytes are gone.</param>
internal readonly record struct TrailItem(
    int Start, int End, int Index, bool HasUnicodeEscapes, bool IsTooDeep, bool IsMalformed, bool IsOversized);

/// <summary>What the scanner came upon.</summary>
internal enum ScanStep
{
    /// <summary>The bytes are used up; more are wanted.</summary>
    NeedsMore,

    /// <summary>An element is complete.</summary>
    Item,

    /// <summary>Text that is no element stands between elements.</summary>
    Stray,

    /// <summary>A bracket closes what is not open.</summary>
    Mismatch,

    /// <summary>A line ends inside a string, and the next begins a new element.</summary>
    TornLine,

    /// <summary>The input ends inside an element.</summary>
    Unclosed,

    /// <summary>The input ends where it may.</summary>
    End,
}
