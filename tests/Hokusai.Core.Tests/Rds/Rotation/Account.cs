using System.Text.Json;
using Hokusai.Core.Rds.Rotation;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Rds.Rotation;

/// <summary>The account of <c>tests/fixtures/account</c>, and the same with one answer another, missing or denied.</summary>
internal sealed record Account(IReadOnlyList<SnapshotDocument> Documents, IReadOnlyList<SnapshotGap> Gaps)
{
    public const string Id = "111122223333";
    public const string Region = "us-east-1";

    public static Account Empty { get; } = new([], []);

    public static Account Whole { get; } = Read();

    public Snapshot Snapshot => new(Documents, Gaps);

    public Account Without(string service, string? command = null)
        => this with { Documents = [.. Documents.Where(document => document.Key.Service != service || (command is not null && document.Key.Command != command))] };

    public Account With(string service, string command, string json, string? subject = null) => this with
    {
        Documents =
        [
            .. Documents.Where(document => (document.Key.Service, document.Key.Command, document.Key.Subject) != (service, command, subject)),
            Document(service, command, subject, json, $"{service}/{command}.json"),
        ],
    };

    /// <summary>The same with text of one answer replaced.</summary>
    public Account Edit(string service, string command, string text, string by) => this with
    {
        Documents = [.. Documents.Select(document => (document.Key.Service, document.Key.Command) == (service, command)
            ? Document(service, command, document.Key.Subject, document.Content.GetRawText().Replace(text, by, StringComparison.Ordinal), document.Source)
            : document)],
    };

    public Account Denied(string service, string command) => Without(service, command) with
    {
        Gaps = [.. Gaps, new SnapshotGap { Key = new SnapshotKey(Id, Region, service, command), ErrorId = "AwsAccessDenied", Reason = "Access was denied.", MissingPermission = $"{service}:{command}" }],
    };

    public AccountEvidence Ask(params PasswordChange[] changes) => AccountEvidence.Of(Snapshot, new AccountQuestion { Changes = changes });

    private static SnapshotDocument Document(string service, string command, string? subject, string json, string source)
    {
        using var document = JsonDocument.Parse(json);
        return new SnapshotDocument(new SnapshotKey(Id, Region, service, command, subject), document.RootElement.Clone(), source);
    }

    private static Account Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hokusai.PS.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var root = Path.Combine(folder.FullName, "tests", "fixtures", "account");
        return new Account(
            [.. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file =>
            {
                var parts = Path.ChangeExtension(Path.GetRelativePath(root, file), null).Split(Path.DirectorySeparatorChar);
                return Document(parts[0], parts[1], parts.ElementAtOrDefault(2), File.ReadAllText(file), string.Join('/', parts) + ".json");
            })],
            []);
    }
}
