namespace Hokusai.Core.S3.Configuration.Reading;

/// <summary>Reads one rule: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleRule.html.</summary>
internal static class RuleReader
{
    private const string ClassAdvice = "What it costs and when it bills is not known: look for a newer version.";

    /// <summary>The rule.</summary>
    /// <exception cref="LifecycleFormatException">It cannot be read.</exception>
    public static LifecycleRule Read(RuleObject rule, Evidence evidence)
    {
        var expiration = rule.Object("Expiration");
        var noncurrent = rule.Object("NoncurrentVersionExpiration");
        var read = new LifecycleRule
        {
            Id = rule.Has("ID") ? rule.Text("ID") : null,
            IsEnabled = rule.Text("Status") switch
            {
                "Enabled" => true,
                "Disabled" => false,
                null => throw rule.Wrong("Status", "is missing"),
                _ => throw rule.Wrong("Status", "is neither 'Enabled' nor 'Disabled', as S3 writes them"),
            },
            Filter = FilterReader.Read(rule),
            Expiration = expiration is null ? null : Expiration(expiration),
            Transitions = [.. Several(rule, "Transition").Select(Transition)],
            NoncurrentVersionExpiration = noncurrent is null ? null : NoncurrentExpiration(noncurrent),
            NoncurrentVersionTransitions = [.. Several(rule, "NoncurrentVersionTransition").Select(NoncurrentTransition)],
            AbortMultipartUploadDays = rule.Object("AbortIncompleteMultipartUpload") is { } abort ? Abort(abort) : null,
            Evidence = evidence,
        };
        rule.TellUnknown();
        return read;
    }

    // The API of 2014 had one transition, XML repeats it, and the .NET SDK writes the old and the new member.
    private static IReadOnlyList<RuleObject> Several(RuleObject rule, string name)
    {
        var old = rule.Objects(name);
        return rule.Objects(name + "s") is { Count: > 0 } several ? several : old;
    }

    private static LifecycleExpiration? Expiration(RuleObject expiration)
    {
        var date = Date(expiration);
        var days = expiration.Number("Days");
        var marker = expiration.Flag("ExpiredObjectDeleteMarker");
        expiration.TellUnknown();
        // Alone, "false" asks for nothing: https://docs.aws.amazon.com/AmazonS3/latest/API/API_LifecycleExpiration.html
        return marker == false && days is null && date is null ? null : new LifecycleExpiration { Days = days, Date = date, RemovesExpiredDeleteMarkers = marker ?? false };
    }

    private static LifecycleTransition Transition(RuleObject transition)
    {
        var read = new LifecycleTransition { Date = Date(transition), Days = transition.Number("Days"), StorageClass = Class(transition) };
        transition.TellUnknown();
        return read;
    }

    private static NoncurrentVersionExpiration NoncurrentExpiration(RuleObject expiration)
    {
        var read = new NoncurrentVersionExpiration { Days = expiration.Number("NoncurrentDays"), NewerNoncurrentVersions = expiration.Number("NewerNoncurrentVersions") };
        expiration.TellUnknown();
        return read;
    }

    private static NoncurrentVersionTransition NoncurrentTransition(RuleObject transition)
    {
        var read = new NoncurrentVersionTransition
        {
            Days = transition.Number("NoncurrentDays"),
            NewerNoncurrentVersions = transition.Number("NewerNoncurrentVersions"),
            StorageClass = Class(transition),
        };
        transition.TellUnknown();
        return read;
    }

    private static int Abort(RuleObject abort)
    {
        var days = abort.Number("DaysAfterInitiation") ?? throw abort.Wrong("DaysAfterInitiation", "is missing");
        abort.TellUnknown();
        return days;
    }

    // Version 3 of the .NET SDK writes the time twice.
    private static DateTimeOffset? Date(RuleObject action)
    {
        var utc = action.Date("DateUtc");
        return action.Date("Date") ?? utc;
    }

    private static StorageClass Class(RuleObject transition)
    {
        var name = transition.Text("StorageClass") ?? throw transition.Wrong("StorageClass", "is missing");
        var storageClass = StorageClassNames.Parse(name);
        if (storageClass == StorageClass.Unknown)
        {
            transition.Flag(LifecycleErrorIds.UnknownStorageClass, "StorageClass", $"is '{Visible(name)}', a storage class that this version does not know.", ClassAdvice);
        }

        return storageClass;
    }

    private static string Visible(string name)
        => string.Concat(name.Take(LifecycleLimits.MaxShownName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '?'));
}
