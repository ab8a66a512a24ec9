using System.Text.Json;

namespace Hokusai.Core.Trail;

/// <summary>What a data event does to a Terraform state or to its lock.</summary>
public enum TerraformStateOperation
{
    /// <summary>It has nothing to do with a state.</summary>
    None,

    /// <summary>The state was read.</summary>
    Read,

    /// <summary>A version of the state was written.</summary>
    Write,

    /// <summary>The state's lock was taken or given back; only a holder does either.</summary>
    Lock,

    /// <summary>Somebody else held the lock: evidence that locking works.</summary>
    LockRefused,
}

/// <summary>
/// A record seen as an access to a Terraform state in S3. The S3 backend locks by a conditional write of
/// <c>&lt;key&gt;.tflock</c> (<c>use_lockfile</c>, Terraform 1.10 and later) or by an item in DynamoDB whose LockID is
/// <c>&lt;bucket&gt;/&lt;key&gt;</c>; the item <c>&lt;bucket&gt;/&lt;key&gt;-md5</c> is a checksum, written without a lock too:
/// https://developer.hashicorp.com/terraform/language/backend/s3
/// </summary>
/// <param name="Operation">What is done.</param>
/// <param name="State">The state's object as <c>s3://bucket/key</c>; null where the record does not tell.</param>
public readonly record struct TerraformStateAccess(TerraformStateOperation Operation, string? State)
{
    private const string LockSuffix = ".tflock";
    private const string StateSuffix = ".tfstate";
    private const string ChecksumSuffix = "-md5";

    /// <summary>Recognises an access; <see cref="TerraformStateOperation.None"/> for every other record.</summary>
    public static TerraformStateAccess Of(TrailEvent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.EventSource switch
        {
            "s3.amazonaws.com" => OfObject(record),
            "dynamodb.amazonaws.com" => OfItem(record),
            _ => default,
        };
    }

    private static TerraformStateAccess OfObject(TrailEvent record)
    {
        var bucket = record.RequestParameters.TextField("bucketName");
        var key = record.RequestParameters.TextField("key");
        if (bucket is null || key is null)
        {
            return default;
        }

        if (key.EndsWith(LockSuffix, StringComparison.Ordinal))
        {
            return new TerraformStateAccess(OfLockFile(record), $"s3://{bucket}/{key[..^LockSuffix.Length]}");
        }

        var operation = record.EventName switch
        {
            _ when !record.Succeeded || !LooksLikeState(record, key) => TerraformStateOperation.None,
            "GetObject" or "HeadObject" => TerraformStateOperation.Read,
            "PutObject" or "CompleteMultipartUpload" or "CopyObject" => TerraformStateOperation.Write,
            _ => TerraformStateOperation.None,
        };
        return operation == TerraformStateOperation.None ? default : new TerraformStateAccess(operation, $"s3://{bucket}/{key}");
    }

    private static TerraformStateOperation OfLockFile(TrailEvent record) => record.EventName switch
    {
        "PutObject" when record.Succeeded => TerraformStateOperation.Lock,
        "PutObject" when record.ErrorCode is "PreconditionFailed" or "ConditionalRequestConflict" => TerraformStateOperation.LockRefused,
        "DeleteObject" when record.Succeeded => TerraformStateOperation.Lock,
        _ => TerraformStateOperation.None,
    };

    // A state's key may have any name. Calls by Terraform's own name but not by a provider's are the backend's.
    private static bool LooksLikeState(TrailEvent record, string key)
        => key.EndsWith(StateSuffix, StringComparison.Ordinal)
            || (record.UserAgent is { } agent
                && (agent.Contains(" Terraform/", StringComparison.Ordinal) || agent.Contains(" OpenTofu/", StringComparison.Ordinal))
                && !agent.Contains("terraform-provider-", StringComparison.Ordinal));

    private static TerraformStateAccess OfItem(TrailEvent record)
    {
        var request = record.RequestParameters;
        if (record.EventName is not ("PutItem" or "DeleteItem") || !IsLockTable(record, request))
        {
            return default;
        }

        var lockId = LockId(request);
        if (lockId?.EndsWith(ChecksumSuffix, StringComparison.Ordinal) == true || HasAttribute(request, "Digest"))
        {
            return default;
        }

        var state = lockId is not null && lockId.Contains('/', StringComparison.Ordinal) ? $"s3://{lockId}" : null;
        return record switch
        {
            { Succeeded: true } => new TerraformStateAccess(TerraformStateOperation.Lock, state),
            { EventName: "PutItem", ErrorCode: "ConditionalCheckFailedException" or "ConditionalCheckFailed" } => new TerraformStateAccess(TerraformStateOperation.LockRefused, state),
            _ => default,
        };
    }

    private static bool IsLockTable(TrailEvent record, JsonElement request)
        => LockId(request) is not null
            || HasAttribute(request, "LockID")
            || (record.UserAgent?.Contains("Terraform/", StringComparison.Ordinal) == true
                && request.TextField("tableName")?.Contains("lock", StringComparison.OrdinalIgnoreCase) == true);

    private static string? LockId(JsonElement request)
    {
        if (!request.TryField("key", out var key) || !key.TryField("LockID", out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : value.TextField("S") ?? value.TextField("s");
    }

    // CloudTrail lists an item's attribute names, not its values.
    private static bool HasAttribute(JsonElement request, string name)
        => request.TryField("item", out var item)
            && item.ValueKind == JsonValueKind.Array
            && item.EnumerateArray().Any(a => a.ValueKind == JsonValueKind.String && a.ValueEquals(name));
}
