namespace Hokusai;

/// <summary>How much a finding matters, least first, so that severities compare.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Informational,

    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Fix in the normal course of work.</summary>
    Medium,

    /// <summary>Fix soon: data, access or availability is at risk.</summary>
    High,

    /// <summary>Fix now: it hurts already, or one step is missing until it does.</summary>
    Critical,
}
