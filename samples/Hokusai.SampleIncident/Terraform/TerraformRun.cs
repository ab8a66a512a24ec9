using Hokusai.SampleIncident.Cast;
using Hokusai.SampleIncident.State;
using Hokusai.SampleIncident.Trail;

namespace Hokusai.SampleIncident.Terraform;

/// <summary>One run of Terraform on an S3 backend without a lock, as the trail and the bucket see it.</summary>
internal sealed class TerraformRun
{
    private readonly TrailLog _trail;
    private readonly StateBucket _bucket;
    private readonly Caller _backend;
    private readonly Caller _provider;
    private readonly TerraformTool _tool;
    private readonly string _key;

    public TerraformRun(TrailLog trail, StateBucket bucket, Caller caller, TerraformTool tool, string key = Place.StateKey)
    {
        (_trail, _bucket, _tool, _key) = (trail, bucket, tool, key);
        _backend = caller.With(service => UserAgents.TerraformBackend(tool, service));
        _provider = caller.With(service => UserAgents.TerraformProvider(tool, service));
    }

    /// <summary>The backend checks its credentials and reads the state: a HEAD and a GET, and no lock.</summary>
    public TerraformRun ReadState(DateTimeOffset at, int? size = null)
    {
        _trail.Add(at.AddSeconds(-1), _backend, RefreshCalls.Read("sts", "GetCallerIdentity"));
        var stored = size ?? _bucket.SizeAt(at);
        if (stored == 0)
        {
            _trail.Add(at, _backend, S3.HeadObject(Place.StateBucket, _key) with { ErrorCode = "NoSuchKey", ErrorMessage = "The specified key does not exist." });
            return this;
        }

        _trail.Add(at, _backend, S3.HeadObject(Place.StateBucket, _key));
        _trail.Add(at, _backend, S3.GetObject(Place.StateBucket, _key, stored));
        return this;
    }

    /// <summary>Refreshes every resource, some ten reads at a time.</summary>
    public TerraformRun Refresh(DateTimeOffset from, IReadOnlyList<ApiCall>? calls = null)
    {
        var index = 0;
        foreach (var call in calls ?? RefreshCalls.Infrastructure)
        {
            _trail.Add(from.AddMilliseconds(140 * index++), _provider, call);
        }

        return this;
    }

    public TerraformRun Call(DateTimeOffset at, ApiCall call)
    {
        _trail.Add(at, _provider, call);
        return this;
    }

    /// <summary>Asks for the instance's status as the provider does: first after 30 seconds, then every ten.</summary>
    public TerraformRun WaitForDatabase(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from.AddSeconds(30); at < until; at = at.AddSeconds(10))
        {
            _trail.Add(at, _provider, RefreshCalls.DBInstanceStatus);
        }

        return this;
    }

    /// <summary>Replaces the secret's version: the old one loses its labels, the new value becomes current.</summary>
    public TerraformRun WriteSecret(DateTimeOffset at, string versionId) => Call(at, new ApiCall("secretsmanager", "PutSecretValue")
    {
        Request = $$"""{"secretId":"{{Place.DBSecretArn}}","clientRequestToken":"{{versionId}}","versionStages":["AWSCURRENT"]}""",
        Response = $$"""{"arn":"{{Place.DBSecretArn}}"}""",
    });

    /// <summary>Stores a new version of the state and the data event that belongs to it.</summary>
    public TerraformRun SaveState(DateTimeOffset at, Infrastructure model, int serial)
    {
        _bucket.Passwords.Add(model.Password);
        var version = _bucket.Put(at, StateDocument.Write(model, _tool.Version, serial));
        _trail.Add(at, _backend, S3.PutObject(Place.StateBucket, _key, version.Content.Length, version.VersionId));
        return this;
    }

    /// <summary>Stores another state, one whose versions are not part of the sample.</summary>
    public TerraformRun SaveOtherState(DateTimeOffset at, int size)
    {
        _trail.Add(at, _backend, S3.PutObject(Place.StateBucket, _key, size, new Dice("other-state/" + at.ToString("O")).Letters(32)));
        return this;
    }
}
