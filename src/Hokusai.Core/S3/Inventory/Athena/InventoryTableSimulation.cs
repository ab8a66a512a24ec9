using System.Globalization;
using System.Text;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Inventory.Versions;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Impacts;

namespace Hokusai.Core.S3.Inventory.Athena;

/// <summary>Simulates lifecycle rules over an inventory that another machine reads: it groups, and what happens to each group is evaluated here.</summary>
public static class InventoryTableSimulation
{
    // Groups between two reports of progress: a page of a result.
    private const int ProgressGroups = 1000;

    /// <summary>Asks the table and says what the rules do to what it lists.</summary>
    /// <param name="table">The table.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="options">What is simulated.</param>
    /// <param name="observer">Hears of problems and progress.</param>
    /// <param name="cancellationToken">Stops it, and the query where it runs.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<InventoryTableResult> RunAsync(
        IInventoryTable table, string bucket, InventorySimulationOptions options, IInventoryObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(observer);
        var query = new InventoryQuery(table.Schema, bucket, options);
        var result = new Tally(query.Prefixes, options with { Bucket = options.Bucket.ListedWith(table.Schema.TellsLocks) });
        TellOfLackingVersions(table, query, observer);
        var isWhole = true;
        if (TryWrite(query, table, observer) is not { } sql)
        {
            return result.ToResult(bucket, isIncomplete: true);
        }

        await foreach (var row in table.QueryAsync(sql, InventoryGroup.Columns, Report, cancellationToken).ConfigureAwait(false))
        {
            if (InventoryGroup.Parse(row) is not { } group || group.RulePrefix < 0 || group.RulePrefix >= query.Prefixes.Count)
            {
                Report(Problem(table, InventoryErrorIds.TableAnswer, "A row of the answer is none of the query's.", "Whoever stands between here and Athena may have changed the answer; ask again."));
                break;
            }

            result.Add(group);
            if (result.Groups % ProgressGroups == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                observer.OnProgress(new InventoryProgress(0, 0, 0, null) { Entries = result.Groups });
            }
        }

        if (result.BadRows > 0)
        {
            observer.OnProblem(Problem(
                table,
                InventoryErrorIds.TableRows,
                string.Create(CultureInfo.InvariantCulture, $"{result.BadRows:N0} rows lack a key, a size, a time or a flag, or have one that no object has: they are not in the result."),
                "Compare the table's columns, in their order and types, with the schema in the inventory's manifest.json."));
        }

        return result.ToResult(bucket, !isWhole || result.BadRows > 0);

        void Report(ReadProblem problem)
        {
            isWhole = false;
            observer.OnProblem(problem);
        }
    }

    private static string? TryWrite(InventoryQuery query, IInventoryTable table, IInventoryObserver observer)
    {
        try
        {
            return query.ToSql();
        }
        catch (InventoryQueryException e)
        {
            observer.OnProblem(Problem(table, InventoryQueryException.ErrorId, e.Message, "Read the inventory itself: -InventoryUri, or -Path after a download."));
            return null;
        }
    }

    private static void TellOfLackingVersions(IInventoryTable table, InventoryQuery query, IInventoryObserver observer)
    {
        if (!table.Schema.HasVersions && query.Prefixes.Most != VersionNeed.None)
        {
            observer.OnProblem(Problem(
                table,
                InventoryErrorIds.CurrentVersionsOnly,
                "The table has no column is_latest, so that it lists current versions alone, and the rules act on noncurrent versions or delete markers, too: what they do to those is not in the result.",
                "Set the inventory's object versions to include all versions, and name is_latest, is_delete_marker and version_id in the table."));
        }
    }

    private static ReadProblem Problem(IInventoryTable table, string errorId, string reason, string advice)
        => new() { Source = table.Name, ErrorId = errorId, Reason = reason, Advice = advice };

    private sealed class Tally(RulePrefixes prefixes, InventorySimulationOptions options)
    {
        private readonly Part[] _parts =
        [
            new Part(options.Configuration, options),
            .. options.Proposed is { } proposed ? [new Part(proposed, options)] : Array.Empty<Part>(),
        ];

        private string? _delivery;

        public int Groups { get; private set; }

        public long Objects { get; private set; }

        public long BadRows { get; private set; }

        public void Add(InventoryGroup group)
        {
            Groups++;
            _delivery ??= group.Delivery;
            if (group.Kind == InventoryGroup.BadRows)
            {
                BadRows += group.Objects;
                return;
            }

            Objects += group.Objects;

            // Both are what the keys begin with, so that one begins with the other: see RulePrefixes.Represent.
            var first = group.IsOther ? [] : Encoding.UTF8.GetBytes(group.FirstPart);
            var version = new ObjectVersion
            {
                Key = first.Length > prefixes.Represent(group.RulePrefix).Length ? first : prefixes.Represent(group.RulePrefix),
                Size = group.Smallest,
                Created = group.Created * TimeSpan.TicksPerDay,
                StorageClass = group.StorageClass,
                Kind = (ObjectVersionKind)group.Kind,
                NoncurrentSince = group.Superseded * TimeSpan.TicksPerDay,
                NewerNoncurrentVersions = group.Newer,
                IsBelowDeleteMarker = group.IsBelowDeleteMarker,
                HasOtherVersions = group.HasOthers,
                IsReplicationOpen = group.IsReplicationOpen,
                IsNullVersion = group.IsNullVersion,
                Lock = group.Lock,
            };
            foreach (var part in _parts)
            {
                part.Add(version, group);
            }
        }

        public InventoryTableResult ToResult(string bucket, bool isIncomplete) => new()
        {
            Impacts = [.. _parts.SelectMany((part, place) => part.ToImpacts(bucket, isProposed: place == 1))],
            Groups = Groups,
            Objects = Objects,
            IsIncomplete = isIncomplete,
            Delivery = _delivery,
        };
    }

    /// <summary>One configuration.</summary>
    private sealed class Part(LifecycleConfiguration configuration, InventorySimulationOptions options)
    {
        private readonly LifecycleEvaluator _evaluator = new(configuration, options.Bucket);
        private readonly ImpactTally _named = new(options.Prices);
        private readonly ImpactTally _others = new(options.Prices, mostPrefixes: 0);
        private LifecycleOutcome[] _outcomes = [];

        public void Add(in ObjectVersion version, InventoryGroup group)
        {
            if (_outcomes.Length < _evaluator.MostOutcomes)
            {
                _outcomes = new LifecycleOutcome[_evaluator.MostOutcomes];
            }

            var from = options.From.DayNumber;
            var count = _evaluator.Evaluate(version, from, from + options.Days, _outcomes);
            (group.IsOther ? _others : _named).Add(version, _outcomes.AsSpan(0, count), group.Objects, group.Bytes);
        }

        public IReadOnlyList<LifecycleImpact> ToImpacts(string bucket, bool isProposed)
        {
            _named.Merge(_others);
            return _named.ToImpacts(bucket, configuration, isProposed, options.Today);
        }
    }
}
