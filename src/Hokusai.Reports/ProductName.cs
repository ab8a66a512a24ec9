namespace Hokusai.Reports;

/// <summary>How reports name the program that wrote them.</summary>
internal static class ProductName
{
    public const string Name = "Hokusai.PS";

    /// <summary>Major, minor and patch; the build gives every assembly a version.</summary>
    public static string Version { get; } = typeof(ProductName).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
