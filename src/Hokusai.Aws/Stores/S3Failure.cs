using System.Buffers;
using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Stores;

/// <summary>Says in a person's words what S3 refused or could not do. Codes: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html.</summary>
internal static class S3Failure
{
    // "User: arn:… is not authorized to perform: kms:Decrypt on resource: …"
    private const string ActionMark = "not authorized to perform: ";

    /// <summary>https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html; redirects carry it as well.</summary>
    private const string RegionHeader = "x-amz-bucket-region";

    private static readonly HashSet<string> s_redirects = new(StringComparer.Ordinal)
    {
        "PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException", "301", "307",
        nameof(HttpStatusCode.MovedPermanently), nameof(HttpStatusCode.TemporaryRedirect),
    };

    /// <summary>S3's own messages stay below 200 characters.</summary>
    private const int MaxMessage = 300;

    private static readonly SearchValues<char> s_wordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-*");

    /// <summary>Whether it is one: no defect, and no cancellation that was asked for.</summary>
    public static bool IsOne(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException or XmlException or FormatException => true,
        _ => false,
    };

    /// <summary>The Region that the bucket lies in, where that is why the request was refused and the answer tells it.</summary>
    public static string? RegionOf(AmazonServiceException refused)
        => !s_redirects.Contains(refused.ErrorCode ?? "") ? null
            : refused.InnerException is HttpErrorResponseException { Response: { } answer } && answer.IsHeaderPresent(RegionHeader) ? After(answer.GetHeaderValue(RegionHeader), "")
            : After(refused.Message, "expecting '");

    /// <summary>The failure, for people.</summary>
    public static ObjectStoreException Describe(Exception exception, string operation, string permission, string bucket)
        => exception is AmazonServiceException { ErrorCode: not null } refused
            ? OfAnswer(refused, operation, permission, bucket)
            : exception is XmlException or FormatException or AmazonUnmarshallingException || exception.InnerException is XmlException
                ? new ObjectStoreException($"{operation} on bucket {bucket} was answered with something that is no answer of S3.") { Advice = "Check the endpoint, and whether a proxy answers in its place." }
                : OfSilence(exception, $"{operation} on bucket {bucket}");

    private static ObjectStoreException OfAnswer(AmazonServiceException refused, string operation, string permission, string bucket)
    {
        var what = $"{operation} on bucket {bucket}";
        var code = string.IsNullOrEmpty(refused.ErrorCode) ? $"{(int)refused.StatusCode}" : refused.ErrorCode;
        return code switch
        {
            "NoSuchBucket" => New(ObjectErrorIds.BucketNotFound, $"There is no bucket {bucket}.", "Check its name, and that it lies in the partition (aws, aws-cn, aws-us-gov) that you ask."),
            "NoSuchKey" or "NoSuchVersion" => New(ObjectErrorIds.ObjectGone, "The object was listed, but is not there any more.", "A lifecycle rule or a person deleted it meanwhile; look for a copy or an older version."),
            "PreconditionFailed" => New(ObjectErrorIds.ObjectChanged, "The object was replaced after it was listed.", "Run it again."),
            "InvalidObjectState" => New(ObjectErrorIds.ObjectArchived, "The object lies in an archive (storage class GLACIER or DEEP_ARCHIVE, or an archive tier).", "Restore it first: aws s3api restore-object."),
            _ when s_redirects.Contains(code) => OfRegion(refused, bucket),
            "ExpiredToken" or "InvalidToken" or "TokenRefreshRequired" or "InvalidAccessKeyId" or "SignatureDoesNotMatch" or "RequestTimeTooSkewed" or "RequestExpired" =>
                New(ObjectErrorIds.CredentialsRejected, $"{what} was refused: the credentials are not valid (any more), or this machine's clock is wrong ({code}).", "Sign in again, and check the clock."),
            _ when code.StartsWith("KMS.", StringComparison.Ordinal) => New(ObjectErrorIds.KeyUnusable, $"The KMS key of the object cannot be used ({code}): {Cut(refused.Message)}", "Enable the key, or restore it from deletion."),
            _ when refused.StatusCode == HttpStatusCode.Forbidden => OfDenial(refused, what, permission),
            _ when refused.StatusCode == HttpStatusCode.NotFound && operation == "GetObject" => New(ObjectErrorIds.ObjectGone, "The object was listed, but is not there any more.", null),
            _ => New(ObjectErrorIds.RequestFailed, $"{what} failed ({code}, status {(int)refused.StatusCode}): {Cut(refused.Message)}", "Run it again; S3 refuses too many requests at once (503), and recovers."),
        };

        ObjectStoreException New(string errorId, string reason, string? advice) => new(reason) { ErrorId = errorId, Advice = advice };
    }

    private static ObjectStoreException OfDenial(AmazonServiceException refused, string what, string permission)
    {
        var missing = After(refused.Message, ActionMark) ?? permission;
        return new ObjectStoreException($"{what} was denied: {missing} is missing.")
        {
            ErrorId = ObjectErrorIds.AccessDenied,
            MissingPermission = missing,
            Advice = $"Grant {missing} to whoever runs this; a policy of the bucket, of the key or of the organization may deny it as well.",
        };
    }

    // What the SDK says of credentials and profiles may quote them, so only what the network said is passed on.
    private static ObjectStoreException OfSilence(Exception exception, string what)
    {
        Exception? said = exception;
        while (said is not (null or HttpRequestException or IOException or TimeoutException or OperationCanceledException))
        {
            said = said.InnerException;
        }

        return said is null
            ? new ObjectStoreException($"{what} was not sent: the AWS SDK could not prepare it ({exception.GetType().Name}).")
            {
                Advice = "Check that there are credentials and a Region: aws sts get-caller-identity.",
            }
            : new ObjectStoreException($"{what} had no answer: {Cut(said.Message)}")
            {
                Advice = "Check the network and the endpoint; then run it again.",
            };
    }

    // The SDK appends the whole body where it is not what it expects: a proxy's page, for one.
    private static string Cut(string message)
    {
        var body = message.IndexOf("Response Body:", StringComparison.Ordinal);
        message = (body < 0 ? message : message[..body]).ReplaceLineEndings(" ").Trim();
        return message.Length <= MaxMessage ? message : $"{message[..MaxMessage]}…";
    }

    private static ObjectStoreException OfRegion(AmazonServiceException refused, string bucket)
    {
        var region = RegionOf(refused);
        return new ObjectStoreException(region is null ? $"The bucket {bucket} lies in another Region." : $"The bucket {bucket} lies in {region}.")
        {
            ErrorId = ObjectErrorIds.WrongRegion,
            Advice = region is null ? "Give the Region that the bucket lies in: aws s3api get-bucket-location tells it." : $"Give the Region {region}.",
        };
    }

    // An action or the name of a Region, as an error's message has it.
    private static string? After(string message, string mark)
    {
        var at = message.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var word = message.AsSpan(at + mark.Length);
        var end = word.IndexOfAnyExcept(s_wordCharacters);
        word = end < 0 ? word : word[..end];
        return word.IsEmpty ? null : word.ToString();
    }
}
