using System.Text.Json;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>What the records were written from: <c>build/Hokusai.ServiceRecords/services.json</c>.</summary>
internal static class ServiceRecordList
{
    private static readonly JsonElement s_list = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "services.json")), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }).RootElement;

    /// <summary>The version of botocore whose models they were written from.</summary>
    public static Version Botocore => Version.Parse(s_list.GetProperty("botocore").GetString()!);

    /// <summary>The operations, as <c>cli-service Operation</c>.</summary>
    public static IEnumerable<string> Operations
        => from service in s_list.GetProperty("services").EnumerateArray()
           from operation in service.GetProperty("operations").EnumerateArray()
           select $"{service.GetProperty("cli").GetString()} {operation.GetString()}";
}
