namespace Hokusai.Core.S3.Simulation;

/// <summary>Whether something holds, in order of certainty: the lesser of two is what both together come to.</summary>
internal enum Match
{
    /// <summary>It does not.</summary>
    Never,

    /// <summary>The evidence does not tell, or AWS does not document it.</summary>
    Maybe,

    /// <summary>It does.</summary>
    Always,
}
