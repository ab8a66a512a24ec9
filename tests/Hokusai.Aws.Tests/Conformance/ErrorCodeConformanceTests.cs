using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hokusai.Aws.Connection;
using Hokusai.Aws.Tests.Services;

namespace Hokusai.Aws.Tests.Conformance;

/// <summary>Error codes that the product knows, against those that the published models and AWS's documentation name.</summary>
public sealed partial class ErrorCodeConformanceTests
{
    // What the front of every service answers with, and S3, whose model names few of its codes.
    private static readonly HashSet<string> s_documented = new(StringComparer.Ordinal)
    {
        // https://docs.aws.amazon.com/glue/latest/webapi/API_GetTable.html, inside of Athena's MetadataException
        "EntityNotFoundException",
        // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
        "AWS.SimpleQueueService.QueueDeletedRecently",
        // S3 refuses a Region other than the bucket's own with it: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
        "IllegalLocationConstraintException",
        // https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
        "AccessDenied", "AccessDeniedException", "ExpiredTokenException", "IncompleteSignature", "InvalidClientTokenId", "MissingAuthenticationToken", "NotAuthorized",
        "OptInRequired", "RequestExpired", "Throttling", "ThrottlingException", "UnrecognizedClientException",
        // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html (AWS JSON)
        "IncompleteSignatureException", "MissingAuthenticationTokenException",
        // https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-error-codes.html
        "AuthFailure", "UnauthorizedOperation", "RequestLimitExceeded", "SignatureDoesNotMatch",
        // https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
        "BucketRegionError", "ExpiredToken", "InvalidAccessKeyId", "NoSuchBucketPolicy", "NoSuchLifecycleConfiguration", "NoSuchPublicAccessBlockConfiguration",
        "NoSuchTagSet", "NoSuchVersion", "ObjectLockConfigurationNotFoundError", "OwnershipControlsNotFoundError", "PermanentRedirect",
        "ReplicationConfigurationNotFoundError", "RequestTimeTooSkewed", "ServerSideEncryptionConfigurationNotFoundError", "SlowDown",
        // What the AWS SDKs take for throttling or a wrong clock: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
        "BandwidthLimitExceeded", "InvalidSignatureException", "RequestThrottledException", "ThrottledException",
    };

    private static readonly string[] s_ownPackages = ["s3", "sts", "dynamodb", "sso", "sso-oidc"];

    [SkippableFact]
    public void Codes_by_which_failures_are_told_apart_are_codes_of_AWS()
    {
        BotocoreData.Require();
        var modelled = ModelledCodes();
        Assert.DoesNotContain(FailureSets().SelectMany(set => set.Value), code => !modelled.Contains(code) && !s_documented.Contains(code));
    }

    [SkippableTheory]
    [InlineData("s_denied", "AccessDenied", "NotAuthorized", "AuthorizationError", "Unauthorized")]
    [InlineData("s_throttled", "Throttl", "TooManyRequests", "RequestLimitExceeded")]
    public void Denials_and_throttling_that_the_models_name_for_our_operations_are_known(string set, params string[] fragments)
    {
        BotocoreData.Require();
        var known = FailureSets()[set];
        Assert.Empty(
            from operation in KnownOperation.All
            from code in CodesOf(operation)
            where fragments.Any(fragment => code.StartsWith(fragment, StringComparison.Ordinal)) && !known.Contains(code)
            select $"{operation}: {code}");
    }

    [SkippableFact]
    public void Codes_in_the_source_are_codes_of_AWS()
    {
        BotocoreData.Require();
        var modelled = ModelledCodes();
        var found = (from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", "Hokusai.Aws"), "*.cs", SearchOption.AllDirectories)
                     where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                     from match in CodeLiteral().Matches(File.ReadAllText(file))
                     select (File: Path.GetFileName(file), Code: match.Groups["code"].Value)).ToList();
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, found => !modelled.Contains(found.Code) && !s_documented.Contains(found.Code));
    }

    [Theory]
    [InlineData("""catch (AwsCallException e) when (e.Code == "NoSuchEntityException")""", "NoSuchEntityException")]
    [InlineData("""e.Code is "DBInstanceNotFound" or "x" """, "DBInstanceNotFound")]
    [InlineData("""public const string Denied = "AwsAccessDenied";""", null)]
    public void Literals_that_look_like_codes_are_found(string source, string? code)
        => Assert.Equal(code, CodeLiteral().Match(source) is { Success: true } match ? match.Groups["code"].Value : null);

    private static HashSet<string> ModelledCodes()
        => [.. KnownOperation.All.Select(known => BotocoreData.FolderOf(known.Service)).Concat(s_ownPackages).Distinct().SelectMany(service => ModelledCodes(BotocoreData.Model(service)))];

    private static IEnumerable<string> ModelledCodes(JsonElement model)
        => from shape in model.GetProperty("shapes").EnumerateObject()
           where shape.Value.TryGetProperty("exception", out _)
           select CodeOf(shape.Name, shape.Value);

    private static IEnumerable<string> CodesOf(KnownOperation known)
    {
        var model = BotocoreData.Model(known.Service);
        return model.GetProperty("operations").GetProperty(known.Operation.Name).TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("shape").GetString()!).Select(shape => CodeOf(shape, model.GetProperty("shapes").GetProperty(shape)))
            : [];
    }

    private static string CodeOf(string name, JsonElement shape)
        => shape.TryGetProperty("error", out var error) && error.TryGetProperty("code", out var code) ? code.GetString()! : name;

    private static Dictionary<string, HashSet<string>> FailureSets()
        => typeof(AwsFailure).GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(field => field.FieldType == typeof(HashSet<string>))
            .ToDictionary(field => field.Name, field => (HashSet<string>)field.GetValue(null)!, StringComparer.Ordinal);

    // Our own stable ids begin with Aws.
    [GeneratedRegex(
        "Code (?:is|==) \"(?<code>[A-Z][A-Za-z.]*)\"|(?<!cref=)\"(?!Aws)(?<code>NoSuch[A-Za-z]+|[A-Z][A-Za-z]*(?:Exception|Fault|NotFoundError|Denied|Throttled|Throttling))\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex CodeLiteral();
}
