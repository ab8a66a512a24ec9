namespace Hokusai;

/// <summary>A burst of calls by one Terraform (or OpenTofu) run, as reconstructed from the trail.</summary>
public sealed record TerraformSession
{
    /// <summary>A stable key of the session, equal in every reading of the same evidence.</summary>
    public required string Key { get; init; }

    /// <summary>Who ran it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>The account that it worked in.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Regions that it called.</summary>
    public IReadOnlyList<string> Regions { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The first call, UTC.</summary>
    public required DateTimeOffset FirstCall { get; init; }

    /// <summary>The last call, UTC.</summary>
    public required DateTimeOffset LastCall { get; init; }

    /// <summary>How many calls were seen, reads included.</summary>
    public required int CallCount { get; init; }

    /// <summary>How many of them change something.</summary>
    public required int WriteCount { get; init; }

    /// <summary>The resources that its writes touched, as in <see cref="PasswordChange.Resource"/> or an ARN.</summary>
    public IReadOnlyList<string> ResourcesTouched { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>The state objects (<c>s3://bucket/key</c>) that it is seen to read or write; empty without S3 data events.</summary>
    public IReadOnlyList<string> StateObjects { get; init => field = PipelineList.Of(value); } = PipelineList.Of<string>([]);

    /// <summary>Whether it is seen to take a state lock (a <c>.tflock</c> object or a DynamoDB item); null where the trail has no data events.</summary>
    public bool? TookLock { get; init; }

    /// <summary>The first call's record.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether two sessions were at work at the same moment.</summary>
    public bool Overlaps(TerraformSession other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return FirstCall <= other.LastCall && other.FirstCall <= LastCall;
    }
}
