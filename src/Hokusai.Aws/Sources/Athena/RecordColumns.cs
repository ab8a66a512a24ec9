using Hokusai.Core.Athena;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>What a value of a result becomes in the record.</summary>
internal enum RecordValue
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A JSON document, as text.</summary>
    Json,

    /// <summary>A JSON list of ARNs: each becomes an element of <c>resources</c>.</summary>
    Arns,
}

/// <summary>One field of a record, and what to select for it.</summary>
/// <param name="Path">Where the field stands in a record, in CloudTrail's spelling.</param>
/// <param name="Value">What the value is.</param>
/// <param name="Expression">What is selected.</param>
internal sealed record RecordColumn(IReadOnlyList<string> Path, RecordValue Value, string Expression);

/// <summary>
/// The fields of a record that a table has. Each is selected by itself, and the record is put together from them here: how a whole
/// struct turns into JSON depends on the engine (a list of values in version 2, an object in version 3).
/// </summary>
internal static class RecordColumns
{
    /// <summary>The fields that a <see cref="TrailEvent"/> is made of; those of one structure stand together.</summary>
    private static readonly (string Path, RecordValue Value)[] s_fields =
    [
        ("eventID", RecordValue.Text),
        ("eventTime", RecordValue.Text),
        ("eventSource", RecordValue.Text),
        ("eventName", RecordValue.Text),
        ("eventType", RecordValue.Text),
        ("awsRegion", RecordValue.Text),
        ("recipientAccountId", RecordValue.Text),
        ("sourceIPAddress", RecordValue.Text),
        ("userAgent", RecordValue.Text),
        ("errorCode", RecordValue.Text),
        ("errorMessage", RecordValue.Text),
        ("readOnly", RecordValue.Text),
        ("sharedEventID", RecordValue.Text),
        ("sessionCredentialFromConsole", RecordValue.Text),
        ("requestParameters", RecordValue.Json),
        ("responseElements", RecordValue.Json),
        ("additionalEventData", RecordValue.Json),
        ("serviceEventDetails", RecordValue.Json),
        ("resources", RecordValue.Arns),
        ("userIdentity.type", RecordValue.Text),
        ("userIdentity.principalId", RecordValue.Text),
        ("userIdentity.arn", RecordValue.Text),
        ("userIdentity.accountId", RecordValue.Text),
        ("userIdentity.accessKeyId", RecordValue.Text),
        ("userIdentity.userName", RecordValue.Text),
        ("userIdentity.invokedBy", RecordValue.Text),
        ("userIdentity.identityProvider", RecordValue.Text),
        ("userIdentity.sessionContext.sourceIdentity", RecordValue.Text),
        ("userIdentity.sessionContext.attributes.mfaAuthenticated", RecordValue.Text),
        ("userIdentity.sessionContext.attributes.creationDate", RecordValue.Text),
        ("userIdentity.sessionContext.sessionIssuer.arn", RecordValue.Text),
        ("userIdentity.sessionContext.sessionIssuer.userName", RecordValue.Text),
        ("userIdentity.sessionContext.webIdFederationData.federatedProvider", RecordValue.Text),
    ];

    /// <summary>Without these a table is none of CloudTrail records.</summary>
    private static readonly string[] s_required = ["eventtime", "eventname", "eventsource", "awsregion"];

    /// <summary>The fields that AWS's own table definitions lack; that they do is no news.</summary>
    private static readonly HashSet<string> s_seldom = new(StringComparer.Ordinal)
    {
        "userIdentity.identityProvider", "userIdentity.sessionContext.sourceIdentity", "sessionCredentialFromConsole",
        "userIdentity.sessionContext.webIdFederationData.federatedProvider",
    };

    /// <summary>The required columns that a table lacks.</summary>
    public static IReadOnlyList<string> MissingOf(AthenaTable table) => [.. s_required.Where(column => !table.Columns.ContainsKey(column))];

    /// <summary>What to select from a table, and the fields that it does not have.</summary>
    public static (IReadOnlyList<RecordColumn> Columns, IReadOnlyList<string> Absent) Of(AthenaTable table)
    {
        var columns = new List<RecordColumn>();
        var absent = new List<string>();
        foreach (var (path, value) in s_fields)
        {
            var parts = path.Split('.');
            if (Column(table, parts, value) is { } column)
            {
                if (!columns.Exists(c => c.Path.SequenceEqual(column.Path)))
                {
                    columns.Add(column);
                }
            }
            else if (!s_seldom.Contains(path))
            {
                absent.Add(path);
            }
        }

        return (columns, absent);
    }

    private static RecordColumn? Column(AthenaTable table, string[] path, RecordValue value)
    {
        if (!table.Columns.TryGetValue(path[0], out var type))
        {
            return null;
        }

        var column = AthenaSql.Name(path[0].ToLowerInvariant());
        return type switch
        {
            // Some tables keep structures as the JSON that they were.
            { IsText: true } when path.Length > 1 || value != RecordValue.Text => new RecordColumn([path[0]], RecordValue.Json, column),
            { Name: "map" } when value == RecordValue.Json => new RecordColumn(path, value, $"json_format(CAST({column} AS JSON))"),
            { Name: "array", Element.Fields: var fields } when value == RecordValue.Arns && fields.ContainsKey("arn")
                => new RecordColumn(path, value, $"json_format(CAST(transform({column}, r -> r.\"arn\") AS JSON))"),
            { IsStruct: true } when path.Length > 1 => Field(column, type, path),
            _ when value == RecordValue.Text && path.Length == 1 && type is { IsStruct: false, Element: null, Name: not ("" or "map") }
                => new RecordColumn(path, value, type.IsText ? column : $"CAST({column} AS varchar)"),
            _ => null,
        };
    }

    private static RecordColumn? Field(string column, HiveType type, string[] path)
    {
        var expression = column;
        foreach (var name in path.Skip(1))
        {
            if (type.Name == "map")
            {
                return new RecordColumn(path, RecordValue.Text, $"element_at({expression}, {AthenaSql.Literal(name)})");
            }

            if (!type.Fields.TryGetValue(name, out var field))
            {
                return null;
            }

            (expression, type) = ($"{expression}.{AthenaSql.Name(name.ToLowerInvariant())}", field);
        }

        return type.IsText ? new RecordColumn(path, RecordValue.Text, expression)
            : type is { IsStruct: false, Element: null, Name: not ("" or "map") } ? new RecordColumn(path, RecordValue.Text, $"CAST({expression} AS varchar)")
            : null;
    }
}
