namespace Hokusai.Aws.Testbed;

/// <summary>How a testbed is started.</summary>
public sealed record AwsTestbedOptions
{
    /// <summary>True for the testbed's own answers alone, without moto: starts at once and runs everywhere.</summary>
    public bool FakeOnly { get; init; }

    /// <summary>True for accounts that have the policies that AWS manages, so that roles can have them. moto takes seconds to load them, and again after every reset.</summary>
    public bool ManagedPolicies { get; init; }

    /// <summary>The account of <see cref="AwsTestbed.AccessKeyId"/>.</summary>
    public string AccountId { get; init; } = MotoServer.DefaultAccountId;

    /// <summary>The port to listen on; 0 for any free one.</summary>
    public int Port { get; init; }

    /// <summary>The time at which requests arrive and by which slow faults are slow.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
