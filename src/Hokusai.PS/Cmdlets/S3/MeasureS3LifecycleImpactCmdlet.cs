using System.Management.Automation;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Commands;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.PS.Cmdlets;

/// <summary>Shows what S3 lifecycle rules delete and move, and when: simulated over an S3 Inventory, a listing, or a bucket.</summary>
/// <remarks>
/// <para>Writes one Hokusai.LifecycleImpact for each day, prefix, rule and action: how many objects and bytes expire or move for certain, how many at most where the evidence lacks a fact that the rule
/// asks for, and what that does to the bill. Rules act as S3 executes them: at midnight UTC, the shorter expiration first, by versioning, with the minimum sizes and durations of the storage
/// classes.</para>
/// <para>With -Path, files are read: the manifest of an S3 Inventory with its data files, or what 'aws s3api list-object-versions', 'list-objects-v2' and 'list-multipart-uploads' print; answers of AWS
/// and snapshots beside them tell the bucket's rules and its versioning. Inventories are read on all processors with memory that does not grow with them. Without -Path, the bucket is listed, or the
/// inventory read where S3 wrote it.</para>
/// <para>With -AthenaTable, an inventory that is too large for one machine is grouped by Athena, in one query that is written from the rules: it counts the versions that the rules treat alike, and what
/// happens to each group is simulated here as for every other source. The table is one of https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html. Only the 1,000 largest
/// first parts of keys have lines of their own.</para>
/// <para>The days begin with the inventory, or today: what was due before and has not happened happens on the first day. IsPast marks days that are over: what should be gone already.</para>
/// <para>S3 Object Lock keeps versions from being deleted, while moves and delete markers go on. The inventory's fields ObjectLockRetainUntilDate and ObjectLockLegalHoldStatus tell how long. Where the
/// bucket has Object Lock and nothing tells which versions are locked, as in a listing, deletions of versions count in ObjectsAtMost only, and a warning says so.</para>
/// <para>-ProposedLifecyclePath simulates other rules beside those in force, in the same pass.</para>
/// </remarks>
/// <seealso cref="GetS3LifecycleRiskCmdlet"/>
/// <seealso cref="ExportHokusaiReportCmdlet"/>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html">Amazon S3 Inventory</seealso>
[Cmdlet(VerbsDiagnostic.Measure, "S3LifecycleImpact", DefaultParameterSetName = PathSet)]
[OutputType(typeof(LifecycleImpact))]
public sealed class MeasureS3LifecycleImpactCmdlet : EvidenceCmdlet
{
    private const string InventorySet = "Inventory";
    private const string AthenaSet = "Athena";

    private readonly List<string> _buckets = [];
    private ObjectLocation? _inventory;
    private AthenaTableName? _table;

    /// <summary>Only these buckets: names with * and ? as wildcards. Without -Path and -InventoryUri, the buckets to list. Objects of AWS.Tools bind by BucketName.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("BucketName")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Bucket { get; set; } = [];

    /// <summary>An inventory in its destination bucket: s3://bucket/prefix for the newest one below, or its manifest.json.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InventorySet)]
    [ValidateNotNullOrEmpty]
    public string? InventoryUri { get; set; }

    /// <summary>
    /// Asks Athena, in one query over this table of an S3 Inventory: table, database.table or catalog.database.table. For inventories that are too large for one machine; -Bucket names the one bucket.
    /// The newest inventory of the table is taken. -Verbose shows the query and what it cost.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = AthenaSet)]
    [ValidateNotNullOrEmpty]
    public string? AthenaTable { get; set; }

    /// <summary>The Athena work group; primary by default.</summary>
    [Parameter(ParameterSetName = AthenaSet)]
    [ValidateNotNullOrEmpty]
    public string WorkGroup { get; set; } = "primary";

    /// <summary>Where Athena writes its results, s3://bucket/prefix; by default where the work group says.</summary>
    [Parameter(ParameterSetName = AthenaSet)]
    [ValidatePattern("^s3://.+")]
    public string? OutputLocation { get; set; }

    /// <summary>A file with the rules in force, JSON or XML. By default those that the account, or the files beside the inventory, tell.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? LifecyclePath { get; set; }

    /// <summary>A file with rules that somebody proposes, JSON or XML: simulated beside those in force.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ProposedLifecyclePath { get; set; }

    /// <summary>The bucket's versioning: Unversioned, Enabled or Suspended. By default what the account or the files tell; where nothing does, what expires is uncertain.</summary>
    [Parameter]
    public BucketVersioning Versioning { get; set; }

    /// <summary>How many days are looked at, 1 to 3650; 30 by default.</summary>
    [Parameter]
    [ValidateRange(1, 3650)]
    public int Days { get; set; } = 30;

    /// <summary>The first day, UTC. By default the day of the inventory or listing: what went since then is marked IsPast. With -AthenaTable, today.</summary>
    [Parameter]
    public DateTime? From { get; set; }

    /// <summary>A JSON file with prices, in place of the list prices of us-east-1.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PricePath { get; set; }

    /// <summary>Writes no temporary file. Where the versions are more than memory should hold, what depends on their order is uncertain then.</summary>
    [Parameter]
    public SwitchParameter NoTemporaryFile { get; set; }

    /// <summary>Collects one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        base.ProcessRecord();
        _buckets.AddRange(Bucket);
    }

    /// <summary>Starts the simulation: over files where there are any, else live.</summary>
    protected override void EndProcessing()
    {
        if (NamesFiles)
        {
            base.EndProcessing();
            return;
        }

        if (InventoryUri is not null && !ObjectLocation.TryParse(InventoryUri, out _inventory))
        {
            RejectArguments("InvalidInventoryUri", "-InventoryUri names no place in S3; write it as s3://bucket/prefix.", nameof(InventoryUri), InventoryUri);
        }

        if (AthenaTable is not null)
        {
            CheckTable();
        }
        else if (InventoryUri is null && _buckets.Count == 0)
        {
            if (!MyInvocation.ExpectingInput)
            {
                RejectArguments("NothingToRead", "Nothing says what to read; give -Path, -Bucket or -InventoryUri.", nameof(Bucket), argument: null);
            }

            return;
        }

        var options = Options();
        Run((session, output, cancellation) => new S3LifecycleImpactCommand(
            new S3ImpactSources
            {
                Account = LiveAccount.ForBucketsAndLocks(session, options.Wants, throttleLimit: 8, TimeProvider.System),
                Objects = _table is { } table ? LiveEvidence.InventoryTable(session, table, WorkGroup, OutputLocation, options.Buckets[0])
                    : _inventory is { } location ? LiveEvidence.Inventory(session, location)
                    : LiveEvidence.Buckets(session, TimeProvider.System),
            },
            options,
            TimeProvider.System).RunAsync(output, cancellation));
    }

    private protected override void Read(IReadOnlyList<string> files)
    {
        var options = Options();
        Run((output, cancellation) => new S3LifecycleImpactCommand(S3ImpactSources.Files(files), options, TimeProvider.System).RunAsync(output, cancellation));
    }

    private void CheckTable()
    {
        if (!AthenaTableName.TryParseInDefault(AthenaTable!, out _table))
        {
            RejectArguments("InvalidAthenaTable", "-AthenaTable names no table; write it as database.table.", nameof(AthenaTable), AthenaTable);
        }

        if (_buckets.Distinct(StringComparer.Ordinal).ToList() is not [var bucket] || WildcardPattern.ContainsWildcardCharacters(bucket))
        {
            RejectArguments("OneBucketNeeded", "-AthenaTable needs -Bucket with the name of the one bucket of which the inventory is.", nameof(Bucket), string.Join(", ", _buckets));
        }
    }

    private S3LifecycleImpactOptions Options() => new()
    {
        Buckets = [.. _buckets.Distinct(StringComparer.Ordinal)],
        LifecyclePath = Full(LifecyclePath),
        ProposedLifecyclePath = Full(ProposedLifecyclePath),
        Versioning = Versioning == BucketVersioning.Unknown ? null : Versioning,
        From = From is { } day ? DateOnly.FromDateTime(day) : null,
        Days = Days,
        PricePath = Full(PricePath),
        MayUseTemporaryFile = !NoTemporaryFile,
    };

    private string? Full(string? path) => path is null ? null : GetUnresolvedProviderPathFromPSPath(path);
}
