namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>The rules make a query that is longer than Athena takes.</summary>
public sealed class InventoryQueryException : Exception
{
    /// <summary>The stable id of the error.</summary>
    public const string ErrorId = "AthenaQueryTooLong";

    /// <summary>Creates the exception.</summary>
    public InventoryQueryException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is too long.</param>
    public InventoryQueryException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is too long.</param>
    /// <param name="innerException">The cause.</param>
    public InventoryQueryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
