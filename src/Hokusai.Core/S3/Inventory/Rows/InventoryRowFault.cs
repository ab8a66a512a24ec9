namespace Hokusai.Core.S3.Inventory.Rows;

/// <summary>What is wrong with a row.</summary>
internal enum InventoryRowFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It has more or fewer fields than the schema has columns.</summary>
    Columns,

    /// <summary>A quote does not close, or text stands beside the quotes of a field.</summary>
    Quotes,

    /// <summary>It is longer than a row can be.</summary>
    TooLong,

    /// <summary>The key is empty or longer than S3's limit.</summary>
    Key,

    /// <summary>A <c>%</c> of the key begins no escape; the row counts all the same.</summary>
    KeyEncoding,

    /// <summary>A flag is neither <c>true</c> nor <c>false</c>.</summary>
    Flag,

    /// <summary>The size is no number.</summary>
    Size,

    /// <summary>The size is larger than any object.</summary>
    SizeBeyondLimit,

    /// <summary>The last modification is no time in ISO 8601.</summary>
    Date,

    /// <summary>The last modification is before S3 or after the inventory.</summary>
    DateOutOfRange,

    /// <summary>The storage class is unknown; the row counts all the same.</summary>
    StorageClass,

    /// <summary>The object is larger than objects could be for most of S3's life; the row counts all the same.</summary>
    UnusualSize,

    /// <summary>The time of S3's own expiration cannot be read; the row counts all the same.</summary>
    ExpirationDate,

    /// <summary>A field of S3 Object Lock cannot be read; the row counts as one that may be locked.</summary>
    Lock,
}
