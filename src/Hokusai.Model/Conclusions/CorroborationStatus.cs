namespace Hokusai;

/// <summary>Whether RDS's own events bear a password change out.</summary>
public enum CorroborationStatus
{
    /// <summary>RDS has an event of a reset of the master password at that time.</summary>
    Confirmed,

    /// <summary>The events reach back to the change and have no reset. RDS emits events on a best-effort basis, so this refutes nothing.</summary>
    NotSeen,

    /// <summary>The change is older than the 14 days for which RDS keeps its events.</summary>
    TooOld,

    /// <summary>The events that were read do not reach to the change.</summary>
    NotCovered,

    /// <summary>RDS recorded a reset, and no record of the trail that was read tells who asked for it.</summary>
    NotInTrail,
}
