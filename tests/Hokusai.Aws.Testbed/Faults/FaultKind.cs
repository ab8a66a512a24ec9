namespace Hokusai.Aws.Testbed;

/// <summary>Something that goes wrong between a client and AWS, under a name that tables and tests use.</summary>
public sealed class FaultKind
{
    internal FaultKind(string name, FaultOutcome outcome, string description, Func<FaultedExchange, Task<bool>> apply)
    {
        Name = name;
        Outcome = outcome;
        Description = description;
        Apply = apply;
    }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>What a correct client makes of it.</summary>
    public FaultOutcome Outcome { get; }

    /// <summary>What the client sees, in one sentence.</summary>
    public string Description { get; }

    /// <summary>The protocols in which it can happen.</summary>
    public IReadOnlyList<AwsProtocol> Protocols { get; internal init; } = Enum.GetValues<AwsProtocol>();

    /// <summary>True where only an operation that answers in pages can meet it.</summary>
    public bool NeedsPages { get; internal init; }

    /// <summary>True where it is a state of the world, which lasts until the faults are cleared, however often it is met.</summary>
    public bool IsLasting { get; internal init; }

    /// <summary>Lets the fault happen; false where it did not touch this exchange, which then goes its usual way.</summary>
    internal Func<FaultedExchange, Task<bool>> Apply { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
