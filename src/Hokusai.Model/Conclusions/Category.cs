namespace Hokusai;

/// <summary>What a finding endangers.</summary>
public enum Category
{
    /// <summary>Confidentiality or integrity.</summary>
    Security,

    /// <summary>Availability or durability.</summary>
    Reliability,

    /// <summary>Money.</summary>
    Cost,

    /// <summary>The ability to operate, change and repair.</summary>
    Operations,
}
