namespace Hokusai;

/// <summary>What is to be done, or was done, about one resource of the monitoring.</summary>
public enum MonitoringAction
{
    /// <summary>It is as wanted.</summary>
    Unchanged,

    /// <summary>It is not there yet.</summary>
    Create,

    /// <summary>It is there, and differs.</summary>
    Update,

    /// <summary>It is there, and is no longer wanted.</summary>
    Remove,
}
