using System.Management.Automation;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Sources;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Trail;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.PS;

/// <summary>
/// The base of the cmdlets that read CloudTrail records: from the event history of an account (where nothing else is named),
/// from files, from the bucket of a trail, or from Athena. What they find is the same, whatever the source.
/// </summary>
public abstract class TrailEvidenceCmdlet : EvidenceCmdlet
{
    private protected const string BucketSet = "TrailBucket";
    private protected const string AthenaSet = "Athena";

    private ObjectLocation? _bucket;
    private AthenaTableName? _table;
    private bool _createsTable;

    /// <summary>
    /// Reads the bucket that a trail delivers to, s3://bucket or s3://bucket/prefix: only the accounts, Regions and days that can matter.
    /// With -CreateAthenaTable, the bucket that the new table is made over.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = AthenaSet)]
    [ValidateNotNullOrEmpty]
    public string? TrailBucket { get; set; }

    /// <summary>
    /// Asks Athena, in one query over this table of CloudTrail records: table, database.table or catalog.database.table.
    /// For trails that are too large for one machine.
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

    /// <summary>Makes the table, with partition projection over -TrailBucket, where it is not there yet. Without it nothing is created.</summary>
    [Parameter(ParameterSetName = AthenaSet)]
    public SwitchParameter CreateAthenaTable { get; set; }

    /// <summary>
    /// A folder to keep what was fetched in. A reading that was stopped goes on from there, and a second one fetches only what is new.
    /// Without it nothing is written to disk.
    /// </summary>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = BucketSet)]
    [ValidateNotNullOrEmpty]
    public string? CachePath { get; set; }

    /// <summary>How many accounts, Regions and objects are read at once, 1 to 64; 8 by default. The limits of AWS's APIs are kept in any case.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <summary>-CachePath as a full path in the file system; resolved on the pipeline thread.</summary>
    private protected string? CacheFolder { get; private set; }

    /// <summary>Starts the reading: of the files where there are any, else live.</summary>
    protected override void EndProcessing()
    {
        if (NamesFiles)
        {
            base.EndProcessing();
        }
        else if (!MyInvocation.ExpectingInput || HasInput)
        {
            CheckSource();
            CacheFolder = CachePath is null ? null : GetUnresolvedProviderPathFromPSPath(CachePath);
            ReadLive();
        }
    }

    /// <summary>Whether anything came down the pipeline: an empty pipeline is not a question about the whole account.</summary>
    private protected abstract bool HasInput { get; }

    /// <summary>Reads from AWS.</summary>
    private protected abstract void ReadLive();

    /// <summary>The source that the parameters name. Called on a reading thread.</summary>
    private protected async Task<ITrailSource> LiveTrailAsync(AwsSession session, CancellationToken cancellation)
    {
        if (_table is not null)
        {
            if (_createsTable)
            {
                await LiveEvidence.CreateTableAsync(session, _table, _bucket!, WorkGroup, OutputLocation, cancellation).ConfigureAwait(false);
            }

            return LiveEvidence.Athena(session, _table, WorkGroup, OutputLocation);
        }

        return _bucket is null
            ? LiveEvidence.EventHistory(session, CacheFolder, ThrottleLimit)
            : LiveEvidence.TrailBucket(session, _bucket, CacheFolder, ThrottleLimit);
    }

    /// <summary>What the live source is called among an investigation's sources.</summary>
    private protected IReadOnlyList<string> LiveNames(AwsSession session)
        => _table is not null ? [$"Athena {_table}"]
            : _bucket is not null ? [_bucket.ToString()]
            : [.. session.Identities.SelectMany(identity => session.Regions.Select(region => $"event history {identity.AccountId} {region}"))];

    private void CheckSource()
    {
        if (TrailBucket is not null && !ObjectLocation.TryParse(TrailBucket, out _bucket))
        {
            RejectArguments("InvalidTrailBucket", "-TrailBucket names no bucket; write it as s3://bucket or s3://bucket/prefix.", nameof(TrailBucket), TrailBucket);
        }

        if (AthenaTable is not null && !AthenaTableName.TryParseInDefault(AthenaTable, out _table))
        {
            RejectArguments("InvalidAthenaTable", "-AthenaTable names no table; write it as database.table.", nameof(AthenaTable), AthenaTable);
        }

        if (CreateAthenaTable && _bucket is null)
        {
            RejectArguments("TrailBucketMissing", "-CreateAthenaTable needs -TrailBucket: the table is made over it.", nameof(CreateAthenaTable), argument: null);
        }

        // Reading changes nothing; this is the one thing here that does.
        _createsTable = CreateAthenaTable && ShouldProcess(AthenaTable, $"Create the table over {_bucket}");
    }
}
