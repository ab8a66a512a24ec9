namespace Hokusai;

/// <summary>
/// Something that is known, with the evidence for it, or unknown, with the reason. What could not be read is never taken for
/// false, empty or absent: <see cref="Value"/> of an unknown fact fails.
/// </summary>
/// <typeparam name="T">What is known.</typeparam>
public sealed record Fact<T>
{
    /// <summary>What is printed in place of a sensitive value, the words that Terraform uses.</summary>
    public const string SensitivePlaceholder = "(sensitive value)";

    private readonly T? _value;

    internal Fact(bool isKnown, T? value, bool isSensitive, Evidence? evidence, string? reason, string? missingPermission)
    {
        IsKnown = isKnown;
        _value = value;
        IsSensitive = isSensitive;
        Evidence = evidence;
        Reason = reason;
        MissingPermission = missingPermission;
    }

    /// <summary>Whether the value is known.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the value may hold a secret. Writers print <see cref="SensitivePlaceholder"/> for it; only a comparison or a rule may <see cref="Reveal"/> it.</summary>
    public bool IsSensitive { get; }

    /// <summary>Where the value was read, or, for an unknown one, what would have told it.</summary>
    public Evidence? Evidence { get; }

    /// <summary>Why the value is unknown, in one sentence; null where it is known.</summary>
    public string? Reason { get; }

    /// <summary>The IAM action without which it stays unknown, for example <c>s3:GetBucketVersioning</c>; null where none is missing.</summary>
    public string? MissingPermission { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It is unknown, or sensitive and not to be shown.</exception>
    public T Value => !IsSensitive ? Reveal() : throw new InvalidOperationException("The value may hold a secret and is not shown.");

    /// <summary>The value even where it is sensitive: to compare it or to look for something in it, never to show it.</summary>
    /// <exception cref="InvalidOperationException">It is unknown.</exception>
    public T Reveal() => IsKnown ? _value! : throw new InvalidOperationException($"The value is unknown: {Reason}");

    /// <summary>What follows from the value: known where it is, with the same evidence, and just as sensitive.</summary>
    /// <typeparam name="TResult">What follows.</typeparam>
    /// <param name="conclusion">Draws it from the value.</param>
    public Fact<TResult> Select<TResult>(Func<T, TResult> conclusion)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        return new(IsKnown, IsKnown ? conclusion(_value!) : default, IsSensitive, Evidence, Reason, MissingPermission);
    }

    /// <summary>The same fact, marked as one that may hold a secret.</summary>
    public Fact<T> AsSensitive() => IsSensitive ? this : new(IsKnown, _value, isSensitive: true, Evidence, Reason, MissingPermission);

    /// <summary>The value as text, or why there is none. Never a sensitive value.</summary>
    public override string ToString()
    {
        if (!IsKnown)
        {
            return MissingPermission is null ? $"unknown: {Reason}" : $"unknown: {Reason} (needs {MissingPermission})";
        }

        return IsSensitive ? SensitivePlaceholder : _value?.ToString() ?? "null";
    }
}

/// <summary>Makes facts.</summary>
public static class Fact
{
    /// <summary>A known fact.</summary>
    /// <typeparam name="T">What is known.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="evidence">Where it was read.</param>
    public static Fact<T> Known<T>(T value, Evidence? evidence = null)
        => new(isKnown: true, value, isSensitive: false, evidence, reason: null, missingPermission: null);

    /// <summary>An unknown fact.</summary>
    /// <typeparam name="T">What would be known.</typeparam>
    /// <param name="reason">Why it is unknown, in one sentence that contains no secret.</param>
    /// <param name="evidence">What would have told it.</param>
    /// <param name="missingPermission">The IAM action without which it stays unknown.</param>
    public static Fact<T> Unknown<T>(string reason, Evidence? evidence = null, string? missingPermission = null)
        => new(isKnown: false, default, isSensitive: false, evidence, reason, missingPermission);
}
