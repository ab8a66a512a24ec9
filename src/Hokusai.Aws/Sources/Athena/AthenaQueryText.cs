using System.Text;
using Hokusai.Core.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>Writes the one query that a reading is: the wanted records, the oldest first.</summary>
internal static class AthenaQueryText
{
    /// <summary>The query. Every name and value in it is quoted.</summary>
    public static string Of(TrailQuery query, AthenaTable table, IReadOnlyList<RecordColumn> columns, IReadOnlyList<string> partitionConditions)
    {
        var text = Of(query, table, columns, partitionConditions, Scopes(query, table));

        // Conditions that many are left to the reader, which applies them all once more anyway.
        return Encoding.UTF8.GetByteCount(text) <= AthenaSql.MaxBytes ? text : Of(query, table, columns, partitionConditions, Hull(query, table));
    }

    private static string Of(
        TrailQuery query, AthenaTable table, IReadOnlyList<RecordColumn> columns, IReadOnlyList<string> partitionConditions, IEnumerable<string> scopes)
    {
        var conditions = partitionConditions.Concat(Names(query)).Concat(EventTimes.Between(table, query.From, query.To)).Concat(scopes).ToList();
        var text = new StringBuilder("SELECT ")
            .AppendJoin(", ", columns.Select((column, index) => $"{column.Expression} AS c{AthenaSql.Number(index)}"))
            .Append("\nFROM ").Append(AthenaSql.Name(table.Name.Database)).Append('.').Append(AthenaSql.Name(table.Name.Table));
        if (conditions.Count > 0)
        {
            text.Append("\nWHERE ").AppendJoin("\n  AND ", conditions);
        }

        if (query.Enough is { } enough)
        {
            return text.Append("\nLIMIT ").Append(AthenaSql.Number(enough)).ToString();
        }

        text.Append("\nORDER BY \"eventtime\"");
        return (table.Columns.ContainsKey("eventid") ? text.Append(", \"eventid\"") : text).ToString();
    }

    private static IEnumerable<string> Names(TrailQuery query)
        => query.EventNames is { } names ? [AthenaSql.In("\"eventname\"", names.Select(AthenaSql.Literal))] : [];

    private static IEnumerable<string> Scopes(TrailQuery query, AthenaTable table)
        => query.Scopes.Count == 0 ? [] : [AthenaSql.Or([.. query.Scopes.Select(scope => Scope(scope, table))])];

    private static string Scope(TrailScope scope, AthenaTable table)
    {
        var conditions = new List<string>();
        if (scope.AccountId is { } account && Account(table) is { } column)
        {
            conditions.Add($"{column} = {AthenaSql.Literal(account)}");
        }

        if (scope.Region is { } region)
        {
            conditions.Add($"\"awsregion\" = {AthenaSql.Literal(region)}");
        }

        conditions.AddRange(EventTimes.Between(table, scope.From, scope.To));
        return $"({(conditions.Count == 0 ? "1 = 1" : AthenaSql.And(conditions))})";
    }

    /// <summary>The account that a record is of, by the same rule as everywhere: the recipient, or else whose identity it was.</summary>
    private static string? Account(AthenaTable table)
    {
        var recipient = table.Columns.ContainsKey("recipientaccountid") ? "\"recipientaccountid\"" : null;
        var caller = table.Columns.TryGetValue("useridentity", out var identity) && identity.Fields.ContainsKey("accountid")
            ? "\"useridentity\".\"accountid\""
            : null;
        return recipient is not null && caller is not null ? $"coalesce({recipient}, {caller})" : recipient ?? caller;
    }

    private static IEnumerable<string> Hull(TrailQuery query, AthenaTable table)
        => EventTimes.Between(table, query.Scopes.Min(scope => scope.From), query.Scopes.Max(scope => scope.To));
}
