using System.Collections.Concurrent;

namespace Hokusai.Aws.Testbed;

/// <summary>The faults in force.</summary>
public sealed class FaultInjector
{
    private readonly List<InjectedFault> _faults = [];

    /// <summary>Puts a fault in force, after those that are.</summary>
    /// <returns>The fault, which counts how often it was met.</returns>
    public InjectedFault Inject(Fault fault)
    {
        var injected = new InjectedFault(fault);
        lock (_faults)
        {
            _faults.Add(injected);
        }

        return injected;
    }

    /// <summary>Ends all faults.</summary>
    public void Clear()
    {
        lock (_faults)
        {
            _faults.Clear();
        }
    }

    /// <summary>The first fault in force that the request meets; null where all is well.</summary>
    internal InjectedFault? Take(AwsRequest request)
    {
        lock (_faults)
        {
            return _faults.Find(fault => fault.TryTake(request));
        }
    }
}

/// <summary>A fault in force.</summary>
public sealed class InjectedFault
{
    private int _seen;
    private int _taken;
    private int _met;

    internal InjectedFault(Fault fault) => Fault = fault;

    /// <summary>The fault.</summary>
    public Fault Fault { get; }

    /// <summary>How many requests it harmed.</summary>
    public int Met => Volatile.Read(ref _met);

    internal ConcurrentDictionary<string, AwsAnswer> Memory { get; } = new(StringComparer.Ordinal);

    internal void Count() => Interlocked.Increment(ref _met);

    internal void Uncount() => Interlocked.Decrement(ref _met);

    /// <summary>Called under the injector's lock.</summary>
    internal bool TryTake(AwsRequest request)
    {
        if (!Fault.Matches(request) || ++_seen <= Fault.After)
        {
            return false;
        }

        return Fault.Kind.IsLasting || _taken++ < Fault.Times;
    }
}
