namespace Hokusai.Core.Trail;

/// <summary>Tells calls that change something from calls that only look.</summary>
internal static class ApiEffect
{
    // Read-only by their names, for records that say nothing of readOnly (it came with event version 1.01).
    private static readonly string[] ReadingVerbs =
    [
        "Get", "List", "Describe", "Head", "Lookup", "BatchGet", "Search", "Query", "Scan", "Select", "View", "Check", "Validate",
        "Simulate", "Decode", "Test", "Estimate", "Download",
    ];

    /// <summary>
    /// Whether the call succeeded and changed something. Taking credentials and using keys changes nothing,
    /// though CloudTrail has marked some of these calls as writes at times.
    /// </summary>
    public static bool IsWrite(TrailEvent record) => record.Succeeded && record.EventSource switch
    {
        "sts.amazonaws.com" or "signin.amazonaws.com" => false,
        "kms.amazonaws.com" when IsCryptography(record.EventName) => false,
        _ => !(record.ReadOnly ?? IsReadingName(record.EventName)),
    };

    private static bool IsReadingName(string eventName)
        => Array.Exists(ReadingVerbs, verb => eventName.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsCryptography(string eventName)
        => eventName.StartsWith("GenerateDataKey", StringComparison.Ordinal) || eventName is "Encrypt" or "Decrypt" or "ReEncrypt" or "Sign" or "CreateGrant";
}
