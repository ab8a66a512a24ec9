using System.Globalization;
using Hokusai.Core.Athena;
using Hokusai.Core.Trail;

namespace Hokusai.Aws.Sources.Athena;

/// <summary>
/// The conditions on what a table's files are divided by, so that Athena opens those alone that may hold a wanted record. They are
/// wide: which record is wanted, its own fields tell. A column that is not understood is left alone.
/// </summary>
/// <param name="Conditions">In Athena's SQL; all of them hold.</param>
/// <param name="Notes">What the user may want to know of them.</param>
/// <param name="Unfit">Why the table cannot be asked; null where it can.</param>
internal sealed record PartitionConditions(IReadOnlyList<string> Conditions, IReadOnlyList<string> Notes, string? Unfit)
{
    /// <summary>More days than these are written as their first and their last: a list of them says little more and is long.</summary>
    private const int MaxListedDays = 400;

    /// <summary>IAM, STS and CloudFront record in this Region; until the end of November 2021 their records could lie under others
    /// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html#cloudtrail-concepts-global-service-events).</summary>
    private const string GlobalServicesRegion = "us-east-1";

    private static readonly DateTimeOffset s_globalServicesMoved = new(2021, 11, 29, 0, 0, 0, TimeSpan.Zero);

    private static readonly HashSet<string> s_accounts = new(StringComparer.OrdinalIgnoreCase) { "account", "account_id", "accountid", "aws_account", "aws_account_id" };
    private static readonly HashSet<string> s_regions = new(StringComparer.OrdinalIgnoreCase) { "region", "aws_region", "awsregion", "region_name" };

    /// <summary>The conditions for a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="table">The table.</param>
    /// <param name="accountId">The account to read where the table takes only named ones and the query names none.</param>
    /// <param name="region">The Region, likewise.</param>
    public static PartitionConditions Of(TrailQuery query, AthenaTable table, string accountId, string region)
    {
        var (conditions, notes, unknown) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var partition in table.Partitions)
        {
            if (s_accounts.Contains(partition.Name))
            {
                AddPlace(partition, Named(query, scope => scope.AccountId), accountId, "account");
            }
            else if (s_regions.Contains(partition.Name))
            {
                AddPlace(partition, NamedRegions(query), region, "Region");
            }
            else if (partition.Projection == "date" && DayFormat.Of(partition.Format) is { } format)
            {
                AddIfLimited(Days(AthenaSql.Name(partition.Name), format, DeliveryDays.Of(query)));
            }
            else if (partition.Projection == "injected")
            {
                unknown.Add(partition.Name);
            }
        }

        AddIfLimited(CalendarCondition.Of(table.Partitions, DeliveryDays.Of(query), MaxListedDays));
        return new PartitionConditions(
            conditions,
            notes,
            unknown.Count == 0 ? null : $"its partition column(s) {string.Join(", ", unknown)} take only values that a query names, and nothing tells which");

        void AddIfLimited(string? condition)
        {
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        void AddPlace(AthenaPartition partition, IReadOnlyCollection<string>? named, string own, string word)
        {
            if (named is null && partition.Projection == "injected")
            {
                named = [own];
                notes.Add($"the column {partition.Name} takes only values that a query names: only {word} {own} is read");
            }

            if (named is not null)
            {
                var quoted = partition.Type.IsNumber ? named.Where(value => value.All(char.IsAsciiDigit)) : named.Select(AthenaSql.Literal);
                conditions.Add(AthenaSql.In(AthenaSql.Name(partition.Name), quoted));
            }
        }
    }

    /// <summary>The values that every scope names; null where one names none.</summary>
    private static IReadOnlyCollection<string>? Named(TrailQuery query, Func<TrailScope, string?> value)
        => query.Scopes.Count == 0 || query.Scopes.Any(scope => value(scope) is null) ? null : [.. query.Scopes.Select(scope => value(scope)!)];

    private static IReadOnlyCollection<string>? NamedRegions(TrailQuery query)
        => query.Scopes.Any(scope => scope.Region == GlobalServicesRegion && scope.From < s_globalServicesMoved) ? null : Named(query, scope => scope.Region);

    private static string? Days(string column, string format, IReadOnlyList<(DateOnly? From, DateOnly? To)> spans)
    {
        if (spans.Count == 0)
        {
            return "1 = 0";
        }

        var listed = CalendarCondition.Listed(spans, MaxListedDays);
        if (listed is not null)
        {
            return AthenaSql.In(column, listed.Select(Text));
        }

        var limits = new List<string>();
        if (spans[0].From is { } first)
        {
            limits.Add($"{column} >= {Text(first)}");
        }

        if (spans[^1].To is { } last)
        {
            limits.Add($"{column} <= {Text(last)}");
        }

        return limits.Count == 0 ? null : AthenaSql.And(limits);

        string Text(DateOnly day) => AthenaSql.Literal(day.ToString(format, CultureInfo.InvariantCulture));
    }
}
