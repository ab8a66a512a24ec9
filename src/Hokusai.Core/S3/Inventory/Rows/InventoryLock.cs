using System.Text;
using Hokusai.Core.S3.Simulation;

namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>
/// Reads what locks a version: until when it is retained, and whether a legal hold or an event hold is on
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html#object-lock-inv-report). The mode does not matter to lifecycle rules.
/// </summary>
internal static class InventoryLock
{
    /// <summary>Reads the three fields; empty where the version has no such thing, or the inventory lacks the column.</summary>
    /// <param name="retainUntil">When the retention period ends. While an event hold is on, S3 moves it on each day: it says nothing then.</param>
    /// <param name="legalHold">Whether a legal hold is on.</param>
    /// <param name="eventHold">Whether an event hold is on.</param>
    /// <param name="isRead">Whether all three are what S3 writes.</param>
    public static VersionLock Parse(ReadOnlySpan<byte> retainUntil, ReadOnlySpan<byte> legalHold, ReadOnlySpan<byte> eventHold, out bool isRead)
    {
        var isRetentionRead = TryRetention(retainUntil, out var retention);
        var areHoldsRead = TryHold(legalHold, out var isHeld) & TryHold(eventHold, out var isEventAwaited);
        isRead = isRetentionRead && areHoldsRead;
        return isHeld || isEventAwaited ? VersionLock.Held : isRead ? retention : VersionLock.Unknown;
    }

    private static bool TryRetention(ReadOnlySpan<byte> text, out VersionLock retention)
    {
        retention = VersionLock.None;
        if (text.Length == 0)
        {
            return true;
        }

        var isTime = InventoryTime.TryParse(text, out var ticks);
        retention = isTime ? VersionLock.Until(ticks) : VersionLock.Unknown;
        return isTime;
    }

    // The user guide writes On and Off (storage-inventory.html), the API ON and OFF.
    private static bool TryHold(ReadOnlySpan<byte> text, out bool isOn)
    {
        isOn = Ascii.EqualsIgnoreCase(text, "ON"u8);
        return isOn || text.Length == 0 || Ascii.EqualsIgnoreCase(text, "OFF"u8);
    }
}
