using System.Text.Json.Serialization;
using Hokusai.Reports.Text;

namespace Hokusai.Reports.Sarif;

/// <summary>The members of SARIF 2.1.0 that the report uses, named as the standard names them.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool,
    SarifAutomation AutomationDetails,
    IReadOnlyList<SarifInvocation> Invocations,
    IReadOnlyList<SarifResult> Results,
    string ColumnKind);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, string SemanticVersion, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifAutomation(string Id);

internal sealed record SarifInvocation(
    bool ExecutionSuccessful, string? EndTimeUtc, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(
    SarifReference Descriptor, string Level, SarifMessage Message, IReadOnlyList<SarifLocation> Locations);

internal sealed record SarifReference(string Id);

internal sealed record SarifRule(
    string Id,
    string Name,
    SarifText ShortDescription,
    SarifText FullDescription,
    SarifText Help,
    SarifConfiguration DefaultConfiguration,
    IReadOnlyDictionary<string, object> Properties);

internal sealed record SarifConfiguration(string Level);

/// <summary>A <c>multiformatMessageString</c>: plain text, in which brackets have no meaning.</summary>
internal sealed record SarifText(string Text)
{
    public static SarifText Of(string text) => new(SafeText.Prose(text));
}

/// <summary>A <c>message</c>: its text may embed links as <c>[text](target)</c>, so brackets of the evidence are escaped.</summary>
internal sealed record SarifMessage(string Text)
{
    public static SarifMessage Of(string text) => new(SafeText.Prose(text)
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal));
}

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Kind,
    string Level,
    SarifMessage Message,
    IReadOnlyList<SarifLocation>? Locations,
    IReadOnlyList<SarifLocation>? RelatedLocations,
    IReadOnlyDictionary<string, string> PartialFingerprints,
    IReadOnlyDictionary<string, object> Properties);

internal sealed record SarifLocation(
    SarifPhysicalLocation PhysicalLocation, IReadOnlyList<SarifLogicalLocation>? LogicalLocations, SarifMessage? Message);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion? Region);

internal sealed record SarifArtifact(string Uri);

internal sealed record SarifRegion(int StartLine);

internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);
