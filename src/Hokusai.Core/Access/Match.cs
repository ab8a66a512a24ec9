namespace Hokusai.Core.Access;

/// <summary>Whether something holds, least first, so that the lesser of two is both together and the greater is either.</summary>
internal enum Match
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It depends on what the policies do not tell.</summary>
    Perhaps,

    /// <summary>It does.</summary>
    Yes,
}
