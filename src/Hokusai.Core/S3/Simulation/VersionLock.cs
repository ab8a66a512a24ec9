namespace Hokusai.Core.S3.Simulation;

/// <summary>
/// How long S3 Object Lock keeps a version from being deleted, in two bytes: it is kept of millions. "A locked version of an object cannot be deleted by a S3 Lifecycle
/// expiration policy", whichever the mode, while transitions and delete markers go on
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-lifecycle): governance mode yields only to requests that say so.
/// </summary>
internal readonly record struct VersionLock
{
    private const ushort UnknownValue = ushort.MaxValue;
    private const ushort HeldValue = ushort.MaxValue - 1;

    // When Object Lock came. Two bytes of days reach 179 years from there, and nothing is retained for more than 100:
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-managing-retention-limits.
    private static readonly int s_firstDay = new DateOnly(2018, 11, 26).DayNumber;

    private readonly ushort _value;

    private VersionLock(ushort value) => _value = value;

    /// <summary>Nothing keeps it.</summary>
    public static VersionLock None => default;

    /// <summary>A hold keeps it until somebody takes it off.</summary>
    public static VersionLock Held => new(HeldValue);

    /// <summary>Something may keep it; nothing tells until when.</summary>
    public static VersionLock Unknown => new(UnknownValue);

    /// <summary>
    /// A retention period keeps it: the first nightly run after its end can delete the version. A period that ends at midnight ends at the next one, as all do
    /// (<see cref="LifecycleDay"/>).
    /// </summary>
    /// <param name="ticks">When the period ends, UTC.</param>
    public static VersionLock Until(long ticks) => FreeOn(LifecycleDay.After(LifecycleDay.Of(ticks), 0));

    /// <summary>A retention period keeps it before a day.</summary>
    /// <param name="day">The first day on which it can be deleted, as <see cref="DateOnly.DayNumber"/>.</param>
    public static VersionLock FreeOn(long day) => day <= s_firstDay ? None : new((ushort)Math.Min(day - s_firstDay, HeldValue));

    /// <summary>Whether nothing keeps it.</summary>
    public bool IsNone => _value == 0;

    /// <summary>Whether nothing tells how long it is kept.</summary>
    public bool IsUnknown => _value == UnknownValue;

    /// <summary>Whether it may keep the version beyond a day.</summary>
    public bool MayKeep(int day) => IsUnknown || Day > day;

    /// <summary>The first day, as <see cref="DateOnly.DayNumber"/>, on which it can be deleted: never while it is held, and 0 where nothing is known to keep it.</summary>
    public long Day => _value switch
    {
        0 or UnknownValue => 0,
        HeldValue => LifecycleDay.Never,
        _ => s_firstDay + _value,
    };
}
