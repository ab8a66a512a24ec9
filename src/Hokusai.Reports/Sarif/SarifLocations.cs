using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>Evidence as SARIF locations.</summary>
internal static class SarifLocations
{
    public static SarifLocation OfFile(string source) => new(Physical(source, line: null), LogicalLocations: null, Message: null);

    public static SarifLocation Of(Evidence evidence, string? resource) => new(
        Physical(evidence.Source, evidence.Line),
        resource is null ? null : [new SarifLogicalLocation(SafeText.Line(resource), "resource")],
        SarifMessage.Of(Describe(evidence)));

    /// <summary>
    /// A reference that names the same file everywhere: relative where the path is, percent-encoded, with slashes.
    /// Nothing in a path becomes a scheme: only S3 URIs, drives and rooted paths are absolute.
    /// </summary>
    public static string Uri(string source)
    {
        const string S3 = "s3://";
        if (source.StartsWith(S3, StringComparison.Ordinal))
        {
            return S3 + Encode(source[S3.Length..]);
        }

        // Evidence that was collected on Windows keeps its separators when it is read elsewhere.
        var path = source.Replace('\\', '/');
        if (path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/')
        {
            return $"file:///{path[..2]}{Encode(path[2..])}";
        }

        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            return "file:" + Encode(path);
        }

        return path.StartsWith('/') ? "file://" + Encode(path) : Encode(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
    }

    private static string Encode(string path)
        => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static SarifPhysicalLocation Physical(string source, int? line)
        => new(new SarifArtifact(Uri(source)), line is >= 1 ? new SarifRegion(line.Value) : null);

    private static string Describe(Evidence evidence)
        => evidence.Note is { } note ? $"{note} ({evidence})" : evidence.ToString();
}
