namespace Hokusai;

/// <summary>Whether a link of the monitoring holds.</summary>
public enum MonitoringLinkResult
{
    /// <summary>It holds, as far as <see cref="MonitoringLink.Reason"/> says.</summary>
    Passed,

    /// <summary>It does not: what goes this way reaches nobody.</summary>
    Failed,

    /// <summary>It was not tried: nobody agreed to it, or it can't be.</summary>
    NotTested,

    /// <summary>It could not be found out.</summary>
    Unknown,
}
