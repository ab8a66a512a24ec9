using Hokusai.Core.Access;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Systems Manager documents that change passwords: AWS's own runbooks that are known to, and the account's, where <c>aws ssm get-document</c> tells
/// their text. A list of documents alone says nothing of what they do.
/// </summary>
internal sealed class SsmDocuments
{
    // The one runbook of AWS's that rotates a secret; none of those for RDS sets a password:
    // https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-aws-rotate-secret.html
    private const string RotateSecret = "AWSConfigRemediation-RotateSecret";

    private const string Amazon = "Amazon";

    // Each call as an API, an SDK for Python, the AWS CLI and AWS Tools for PowerShell spell it.
    private static readonly (string Call, bool NeedsPassword, string[] Spellings)[] s_calls =
    [
        ("rds:ModifyDBInstance", true, ["ModifyDBInstance", "modify_db_instance", "modify-db-instance", "Edit-RDSDBInstance"]),
        ("rds:ModifyDBCluster", true, ["ModifyDBCluster", "modify_db_cluster", "modify-db-cluster", "Edit-RDSDBCluster"]),
        ("secretsmanager:RotateSecret", false, ["RotateSecret", "rotate_secret", "rotate-secret", "Invoke-SECSecretRotation"]),
        ("secretsmanager:PutSecretValue", false, ["PutSecretValue", "put_secret_value", "put-secret-value", "Write-SECSecretValue"]),
    ];

    private static readonly string[] s_password = ["MasterUserPassword", "master-user-password"];

    private readonly Dictionary<string, SsmDocument> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public SsmDocuments(Snapshot snapshot)
    {
        _documents[RotateSecret] = new SsmDocument(RotateSecret, ["secretsmanager:RotateSecret"], Content: null, new Evidence { Source = RotateSecret, Note = "A runbook of AWS's that rotates a secret." });
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in snapshot.Of("ssm", "get-document"))
        {
            if ((document.Content.Text("Name") ?? document.Key.Subject) is { } name && document.Content.Text("Content") is { } content)
            {
                read.Add(name);
                Add(name, content, new Evidence { Source = document.Source, Field = "Content" });
            }
        }

        foreach (var entry in snapshot.Of("ssm", "list-documents").SelectMany(document => document.Content.Items("DocumentIdentifiers")))
        {
            if (entry.Item.Text("Name") is { } name && entry.Item.Text("Owner") != Amazon && !read.Contains(name))
            {
                _unread.Add(name);
            }
        }

        Associations = [.. snapshot.Of("ssm", "list-associations").SelectMany(document => document.Content.Items("Associations").Select(entry => SsmAssociation.Of(document, entry.Item, entry.Index))).OfType<SsmAssociation>()];
    }

    /// <summary>The account's documents that change passwords.</summary>
    public IEnumerable<SsmDocument> Own => _documents.Values.Where(document => document.Content is not null);

    /// <summary>What runs documents on a schedule.</summary>
    public IReadOnlyList<SsmAssociation> Associations { get; }

    /// <summary>The account's documents whose text is not in the snapshot.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    /// <summary>The name in the ARN of an automation's definition or a document.</summary>
    public static string NameOf(ArnName target)
    {
        var parts = target.Resource.Split('/', ':');
        return parts.Length > 1 ? parts[1] : target.Resource;
    }

    /// <summary>A document that changes passwords; null where it does not, or nothing tells.</summary>
    public SsmDocument? Find(string name) => _documents.GetValueOrDefault(NameOfReference(name));

    /// <summary>Whether a document is the account's own, and its text is not in the snapshot.</summary>
    public bool IsUnread(string name) => _unread.Contains(NameOfReference(name));

    // A shared document is referred to by its ARN.
    private static string NameOfReference(string name) => ArnName.ShortName(name);

    private void Add(string name, string content, Evidence evidence)
    {
        var hasPassword = s_password.Any(word => content.Contains(word, StringComparison.OrdinalIgnoreCase));
        var calls = s_calls
            .Where(call => (hasPassword || !call.NeedsPassword) && call.Spellings.Any(spelling => content.Contains(spelling, StringComparison.OrdinalIgnoreCase)))
            .Select(call => call.Call)
            .ToList();
        if (calls.Count > 0)
        {
            _documents[name] = new SsmDocument(name, calls, content, evidence);
        }
    }
}
