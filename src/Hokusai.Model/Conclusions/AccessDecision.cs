namespace Hokusai;

/// <summary>Whether policies let a principal make a call, least first, so that decisions compare.</summary>
public enum AccessDecision
{
    /// <summary>A policy denies it, or none allows it.</summary>
    Denied,

    /// <summary>A policy that decides could not be read.</summary>
    Unknown,

    /// <summary>It is allowed where conditions hold that the policies alone do not tell (a tag, a network, multi-factor authentication).</summary>
    AllowedUnderCondition,

    /// <summary>The policies that were read allow it.</summary>
    Allowed,
}
