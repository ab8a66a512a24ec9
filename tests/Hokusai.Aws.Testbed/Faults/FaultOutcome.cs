namespace Hokusai.Aws.Testbed;

/// <summary>What a correct client makes of a fault.</summary>
public enum FaultOutcome
{
    /// <summary>
    /// Met once, the call is repeated and its answer is the true one. Met always, the attempts are used up and the call fails.
    /// </summary>
    Retried,

    /// <summary>Met always, the call fails and says why. Repeating it does not help, but is not forbidden; a result would be wrong.</summary>
    Reported,

    /// <summary>The call succeeds with the true answer, whole.</summary>
    Survived,
}
