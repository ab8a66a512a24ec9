using System.Text.Json;
using Hokusai.Aws.Resources;
using Hokusai.Core.Snapshots;

namespace Hokusai.Aws.Tests.Resources;

/// <summary>Answers of AWS, written as the AWS CLI prints them, and what the tables make of them.</summary>
internal sealed class Answers
{
    public const string Account = "123456789012";
    public const string Region = "eu-west-1";

    private readonly List<SnapshotDocument> _documents = [];
    private readonly List<SnapshotGap> _gaps = [];

    public IReadOnlyList<SnapshotDocument> Documents => _documents;

    public Answers Add(string service, string command, string json, string? subject = null, string region = Region, string account = Account)
    {
        var key = new SnapshotKey(account, region, service, command, subject);
        using var content = JsonDocument.Parse(json);
        _documents.Add(new SnapshotDocument(key, content.RootElement.Clone(), $"{service}/{command}{(subject is null ? "" : "/" + subject)}.json"));
        return this;
    }

    /// <summary>A call that AWS denied.</summary>
    public Answers Deny(string service, string command, string permission, string? subject = null, string region = Region)
    {
        _gaps.Add(new SnapshotGap
        {
            Key = new SnapshotKey(Account, region, service, command, subject),
            ErrorId = "AwsAccessDenied",
            Reason = $"AWS denied {command}.",
            MissingPermission = permission,
        });
        return this;
    }

    public Answers Fail(SnapshotKey key, string errorId, string reason)
    {
        _gaps.Add(new SnapshotGap { Key = key, ErrorId = errorId, Reason = reason });
        return this;
    }

    public Snapshot Snapshot() => new(_documents, _gaps);

    public ResourceInventory Read() => SnapshotResources.Read(Snapshot());

    public IReadOnlyList<Resource> Of(string type) => [.. Read().Resources.Where(resource => resource.Type == type)];

    /// <summary>The only resource of a type.</summary>
    public Resource Only(string type) => Assert.Single(Of(type));

    /// <summary>An attribute of the only resource of a type, as JSON.</summary>
    public string Json(string type, string attribute) => Only(type).Attribute(attribute).Reveal().ToString();
}
