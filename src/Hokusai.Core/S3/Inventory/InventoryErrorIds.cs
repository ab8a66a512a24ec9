namespace Hokusai.Core.S3.Inventory;

/// <summary>
/// The stable identifiers of everything that can go wrong while an inventory is read (<see cref="ReadProblem.ErrorId"/>; the ErrorId of the PowerShell error).
/// They never change meaning.
/// </summary>
public static class InventoryErrorIds
{
    /// <summary>A given path does not exist.</summary>
    public const string PathNotFound = "InventoryPathNotFound";

    /// <summary>A folder holds neither a manifest nor a data file.</summary>
    public const string NothingFound = "InventoryNothingFound";

    /// <summary>A file could not be read by this user, or reading failed.</summary>
    public const string FileUnreadable = "InventoryFileUnreadable";

    /// <summary>The manifest lists a data file that is not there.</summary>
    public const string FileMissing = "InventoryFileMissing";

    /// <summary>The manifest is no JSON, is cut off, or lacks a member.</summary>
    public const string ManifestDamaged = "InventoryManifestDamaged";

    /// <summary>The manifest's MD5 is not the one of <c>manifest.checksum</c>.</summary>
    public const string ManifestChanged = "InventoryManifestChanged";

    /// <summary>The manifest lists a data file twice; it was read once.</summary>
    public const string FileRepeated = "InventoryFileRepeated";

    /// <summary>The inventory is in ORC or Parquet, which is not read.</summary>
    public const string FormatNotRead = "InventoryFormatNotRead";

    /// <summary>The inventory lacks a column without which nothing can be told; or the columns of a file without a manifest cannot be told.</summary>
    public const string ColumnMissing = "InventoryColumnMissing";

    /// <summary>The inventory lists current versions only, and rules ask for the others.</summary>
    public const string CurrentVersionsOnly = "InventoryCurrentVersionsOnly";

    /// <summary>A data file has no content.</summary>
    public const string EmptyFile = "InventoryEmptyFile";

    /// <summary>A data file's MD5 is not the manifest's; its rows were read.</summary>
    public const string FileChanged = "InventoryFileChanged";

    /// <summary>A data file was read, and could not be read once more for its MD5; its rows count.</summary>
    public const string ChecksumNotTaken = "InventoryChecksumNotTaken";

    /// <summary>A data file's gzip stream ends before its end; the rows before were read.</summary>
    public const string TruncatedGzip = "InventoryTruncatedGzip";

    /// <summary>A data file's gzip stream is damaged; the rows before were read.</summary>
    public const string CorruptGzip = "InventoryCorruptGzip";

    /// <summary>Bytes that are no gzip member follow the gzip stream; they were not read.</summary>
    public const string GzipTrailingBytes = "InventoryGzipTrailingBytes";

    /// <summary>A data file unpacks to an implausible size; reading stopped.</summary>
    public const string GzipBomb = "InventoryGzipBomb";

    /// <summary>A row has more or fewer fields than the schema; it was left out.</summary>
    public const string RowColumns = "InventoryRowColumns";

    /// <summary>A row's quotes do not match; it was left out.</summary>
    public const string RowQuotes = "InventoryRowQuotes";

    /// <summary>A row is longer than any that S3 writes; it was left out.</summary>
    public const string RowTooLong = "InventoryRowTooLong";

    /// <summary>A row's key or flag cannot be right; it was left out. With a <c>%</c> in the key that is no URL encoding, it counts.</summary>
    public const string RowValue = "InventoryRowValue";

    /// <summary>A row's size is no number, or larger than objects can be; it was left out. Over 5 TiB, which objects can be since December 2025, it counts.</summary>
    public const string RowSize = "InventoryRowSize";

    /// <summary>A row's time is none, or before S3 or after the inventory; it was left out.</summary>
    public const string RowDate = "InventoryRowDate";

    /// <summary>A row's storage class is unknown; the row counts.</summary>
    public const string RowStorageClass = "InventoryRowStorageClass";

    /// <summary>A file has more problems than are told one by one.</summary>
    public const string MoreProblems = "InventoryMoreProblems";

    /// <summary>The times at which versions were superseded were not determined.</summary>
    public const string NoncurrentAgeUnknown = "InventoryNoncurrentAgeUnknown";

    /// <summary>Rows of a table lack a value, or have one that no row has; they were left out.</summary>
    public const string TableRows = "InventoryTableRows";

    /// <summary>What a query answered is not what it asked for.</summary>
    public const string TableAnswer = "InventoryTableAnswer";
}
