namespace Hokusai.Core.S3.Risk;

/// <summary>The kinds of data that the product knows, and the standard for each. A file can replace each of them.</summary>
internal static class DataClasses
{
    // 90 days, Glacier after 60, a rule for each type: the fix of the incident of July 2025 that this product was made for. What has moved to Glacier is billed for
    // 90 days there (https://aws.amazon.com/s3/pricing/): what is archived after 60 days is kept 150 at least, so that nothing is paid for that is gone.
    private const int Retention = 90;
    private const int Archive = 60;
    private const int Year = 365;

    /// <summary>What no name tells the kind of.</summary>
    public static DataClass Other { get; } = new("other", [], Retention) { Why = "Nothing tells what it is: nobody can say that it is not needed any more." };

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<DataClass> Default { get; } =
    [
        new("state", ["state", "tfstate", "statefile"], null)
        {
            NoncurrentFloorDays = Retention, Why = "A state that is gone leaves resources that nobody manages; its old versions are the only way back.",
        },
        new("audit", ["audit", "cloudtrail", "compliance", "forensic", "evidence"], Year)
        {
            ArchiveDays = Archive, Why = "PCI DSS 4.0, requirement 10.5.1, asks for audit logs of 12 months.",
        },
        new("backup", ["backup", "bak", "snapshot", "dump", "archive"], Retention)
        {
            ArchiveDays = Archive, ExpireDays = Year, Why = "A backup is needed when damage is noticed, which can be late.",
        },
        new("model", ["model", "checkpoint", "weight"], Retention)
        {
            ArchiveDays = Archive, Why = "Models that are in use are not made again from nothing.",
        },
        new("artifact", ["artifact", "artefact"], Retention)
        {
            ArchiveDays = Archive, Why = "What was built is what one goes back to, and is not always built again the same.",
        },
        new("training", ["training", "train", "dataset", "corpus", "feature"], Retention)
        {
            ArchiveDays = Archive, ExpireDays = Year, Why = "A model can be explained, and trained again, only with the data it was made from.",
        },
        new("log", ["log", "logging"], Retention) { ExpireDays = Retention, IsDisposable = true, Why = "Incidents are looked into weeks later." },
        // The second review behind this product: uploads of an inference service expire after 14 days, and unfinished ones after 1.
        new("upload", ["upload", "incoming", "inbox"], 14) { ExpireDays = 14, NoncurrentFloorDays = 7, IsDisposable = true, Why = "They are processed once, and can be sent again." },
        new("tmp", ["tmp", "temp", "temporary", "cache", "scratch", "staging"], 1) { ExpireDays = 14, NoncurrentFloorDays = 1, IsDisposable = true, Why = "They can be made again." },
    ];
}
