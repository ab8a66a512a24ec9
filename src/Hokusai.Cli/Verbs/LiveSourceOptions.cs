using System.CommandLine;
using Hokusai.Aws.Sources.Athena;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Cli.Verbs;

/// <summary>The options that name live sources of evidence.</summary>
internal sealed class LiveSourceOptions
{
    private readonly AwsOptions _aws = new();
    private readonly Option<int> _throttle = CollectVerb.ThrottleOption();

    private readonly Option<string?> _trailBucket = new("--trail-bucket")
    {
        Description = "The bucket that a trail delivers to, s3://bucket or s3://bucket/prefix, instead of event history.",
    };

    private readonly Option<string?> _athenaTable = new("--athena-table")
    {
        Description = "A table of CloudTrail records at Athena, database.table, instead of event history.",
    };

    private readonly Option<string> _workGroup = new("--work-group")
    {
        Description = "The Athena work group; primary by default.",
        DefaultValueFactory = _ => "primary",
    };

    private readonly Option<string?> _outputLocation = new("--output-location")
    {
        Description = "Where Athena writes its results, s3://bucket/prefix; by default where the work group says.",
    };

    private readonly Option<string?> _stateBucket = new("--state-bucket")
    {
        Description = "The bucket of the Terraform state, whose stored versions are read; with --state-key.",
    };

    private readonly Option<string[]> _stateKeys = new("--state-key")
    {
        Description = "The key of a state in the bucket. May be repeated.",
    };

    private readonly Option<string[]> _snapshots = new("--snapshot")
    {
        Description = "A snapshot of the account (hokusai collect, or files that the AWS CLI wrote), instead of asking it.",
    };

    private readonly Option<int?> _accessLogDays = new("--access-log-days")
    {
        Description = "How many days of S3's access logs are read where S3 writes them, 1 to 400, counted back from a day after --around, or from now; not beside files alone.",
    };

    private readonly Option<string?> _cache = new("--cache")
    {
        Description = "A folder to keep what was fetched in, so that a reading that was stopped goes on.",
    };

    public LiveSourceOptions()
    {
        _accessLogDays.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 400)
            {
                result.AddError("--access-log-days lies between 1 and 400.");
            }
        });
        _trailBucket.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || !ObjectLocation.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError("--trail-bucket names no bucket; write it as s3://bucket or s3://bucket/prefix.");
            }
        });
        _athenaTable.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0 || !AthenaTableName.TryParse(result.Tokens[0].Value, out _))
            {
                result.AddError("--athena-table names no table; write it as database.table.");
            }
        });
    }

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="paths">Its argument with files, which are read in the place of an account.</param>
    public void AddTo(Command verb, Argument<string[]> paths)
    {
        foreach (var option in new Option[] { _trailBucket, _athenaTable, _workGroup, _outputLocation, _stateBucket, _stateKeys, _snapshots, _accessLogDays, _cache, _throttle })
        {
            verb.Options.Add(option);
        }

        _aws.AddTo(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetResult(_trailBucket) is not null && result.GetResult(_athenaTable) is not null)
            {
                result.AddError("--trail-bucket and --athena-table both name the trail; give one of them.");
            }

            if (result.GetResult(_accessLogDays) is not null && result.GetResult(paths) is { Tokens.Count: > 0 } && result.GetResult(_trailBucket) is null && result.GetResult(_athenaTable) is null)
            {
                result.AddError("--access-log-days reads access logs in the account, and files are named; name the logs as files, too.");
            }

            if ((result.GetResult(_stateBucket) is null) != (result.GetResult(_stateKeys) is null))
            {
                result.AddError("--state-bucket and --state-key belong together: the bucket, and the states in it.");
            }
        });
    }

    public LiveSources Read(ParseResult parsed, IReadOnlyList<string> paths) => new()
    {
        Paths = paths,
        Request = _aws.Read(parsed),
        TrailBucket = ObjectLocation.TryParse(parsed.GetValue(_trailBucket), out var bucket) ? bucket : null,
        AthenaTable = AthenaTableName.TryParse(parsed.GetValue(_athenaTable), out var table) ? table : null,
        WorkGroup = parsed.GetValue(_workGroup)!,
        OutputLocation = parsed.GetValue(_outputLocation),
        StateBucket = parsed.GetValue(_stateBucket),
        StateKeys = parsed.GetValue(_stateKeys) ?? [],
        SnapshotPaths = parsed.GetValue(_snapshots) ?? [],
        AccessLogDays = parsed.GetValue(_accessLogDays),
        CacheFolder = parsed.GetValue(_cache) is { } cache ? Path.GetFullPath(cache) : null,
        ThrottleLimit = parsed.GetValue(_throttle),
    };
}
