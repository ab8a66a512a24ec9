using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Trail.Objects;

namespace Hokusai.Aws.Tests.Faults;

/// <summary>Every client meets every fault. docs/faults.md is generated: with HOKUSAI_WRITE_DOCS=1 these tests write it, without they compare.</summary>
public sealed class FaultMatrixTests(FaultMatrix matrix) : IClassFixture<FaultMatrix>
{
    // The SDK makes three attempts in its standard mode; a call of two pages has one request before them.
    private const int MostRequests = 4;

    private static readonly bool s_write = Environment.GetEnvironmentVariable("HOKUSAI_WRITE_DOCS") == "1";

    private static readonly string s_documentation = Path.Combine(RepositoryRoot.Path, "docs", "faults.md");

    public static TheoryData<string> Kinds() => new(FaultKinds.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_fault_makes_a_wrong_or_partial_result_pass_off_as_the_whole(string kind)
        => Each(kind, item => Results(item).All(result => result.IsWhole || result.Failure is not null));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_fault_makes_a_call_hang_or_fail_as_anything_but_a_failure_that_the_product_names(string kind)
        => Each(kind, item => Results(item).All(result => result.Failure is null or AwsCallException or ObjectStoreException));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_that_passes_is_survived_by_asking_again(string kind)
        => Each(kind, item => item.Kind.Outcome != FaultOutcome.Retried || IsObjectWithoutLength(item)
            || (item.Once ?? item.Always) is { IsWhole: true } result && result.Requests == item.Client.Pages + 1);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_that_stays_is_reported_for_what_it_is_after_few_requests(string kind)
        => Each(kind, item => Expected(item) is not { } expected
            || (expected.Contains(item.Always.ErrorId) && item.Always.Requests <= Most(item.Client)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_only_slow_or_empty_at_first_is_whole_without_a_second_attempt(string kind)
        => Each(kind, item => item.Kind.Outcome != FaultOutcome.Survived
            || Results(item).All(result => result.IsWhole && result.Requests == item.Client.Pages + (item.Kind.NeedsPages ? 1 : 0)));

    [Theory]
    [InlineData("AccessDenied")]
    [InlineData("AccessDeniedBare")]
    public void A_denied_call_names_the_missing_action_and_is_not_repeated(string kind)
        => Each(kind, item => item.Always.MissingPermission == item.Client.IamAction && item.Always.Requests == item.Client.Pages);

    [Fact]
    public void Answered_failures_carry_the_services_code_and_request_id()
        => Assert.All(
            matrix.Cases.Where(item => item.Kind.Name is "Throttling" or "InternalFailure" or "ServiceUnavailable" or "ExpiredToken" or "AccessDenied" or "ExpiredPageToken"),
            item => Assert.True(
                item.Always.Failure is not AwsCallException failure
                    || (failure.Code is { Length: > 0 } && failure.RequestId?.StartsWith("00000000-0000-4000-8000-", StringComparison.Ordinal) == true),
                $"{item.Client} {item.Kind}: {item.Always}"));

    [Fact]
    public void Pages_before_the_fault_were_delivered_and_the_enumeration_failed_all_the_same()
        => Assert.All(
            matrix.Cases.Where(item => item.Client is ServiceFaultClient && item.Always.Failure is not null && item.Kind.Name != "RepeatedPageToken"),
            item => Assert.True(item.Always.Delivered == 1, $"{item.Client} {item.Kind}: {item.Always.Delivered} pages"));

    [Fact]
    public void Messages_have_one_line_and_hold_no_credential_no_signature_and_no_page()
    {
        string[] forbidden = ["CANARY", "Signature=", "Credential=", "<html", "<center", "<h1>"];
        Assert.All(
            matrix.Cases.SelectMany(Results).Select(result => result.Failure).OfType<Exception>(),
            failure =>
            {
                Assert.DoesNotContain('\n', failure.Message);
                Assert.All(forbidden, text => Assert.DoesNotContain(text, failure.ToString(), StringComparison.OrdinalIgnoreCase));
            });
    }

    [Fact]
    public void Every_service_that_the_product_calls_is_in_the_matrix()
        => Assert.Empty(Services.KnownOperation.All.Select(known => known.Service.SigningScope).Distinct(StringComparer.Ordinal)
            .Except(matrix.Cases.Select(item => item.Client.SigningName), StringComparer.Ordinal));

    [Fact]
    public void The_documentation_says_what_came_of_each_fault()
    {
        var expected = FaultTable.Write(matrix.Cases);
        if (s_write)
        {
            File.WriteAllText(s_documentation, expected);
        }

        Assert.Equal(expected, File.ReadAllText(s_documentation));
    }

    private static IEnumerable<FaultResult> Results(FaultCase item) => item.Once is null ? [item.Always] : [item.Once, item.Always];

    // S3 sends every object with its length; one without is no answer of S3, and reported at once.
    private static bool IsObjectWithoutLength(FaultCase item) => item.Client.Operation == "GetObject" && item.Kind.Name == FaultKinds.ChunksCutShort.Name;

    // Downloads go on where they broke, on up to six connections.
    private static int Most(FaultClient client) => client.Operation == "GetObject" ? ObjectDownload.MaxConnections : MostRequests;

    private void Each(string kind, Func<FaultCase, bool> isRight)
    {
        var cases = matrix.Cases.Where(item => item.Kind.Name == kind).ToList();
        Assert.NotEmpty(cases);
        Assert.Empty(cases.Where(item => !isRight(item)).Select(item => $"{item.Client}: once {item.Once}; always {item.Always}"));
    }

    /// <summary>The ErrorIds that tell the fault, where it stays; null where the call succeeds.</summary>
    private static string[]? Expected(FaultCase item) => (item.Kind.Name, item.Client) switch
    {
        ("ClockAhead" or "ClockBehind" or "SlowDrip" or "EmptyPage", _) => null,
        ("RepeatedPageToken", var client) => [client.PageRepeated],
        (_, BucketFaultClient { HasStore: true } client) => StoreIds(item.Kind.Name),
        ("Throttling" or "ThrottlingNamespacedType" or "ThrottlingTypeInHeader", _) => [AwsErrorIds.Throttled],
        ("InternalFailure" or "ServiceUnavailable" or "HtmlPage502" or "HtmlPage503", _) => [AwsErrorIds.ServiceFailed],
        ("ExpiredToken", _) => [AwsErrorIds.CredentialsExpired],
        ("AccessDenied" or "AccessDeniedBare", _) => [AwsErrorIds.AccessDenied],
        ("ConnectionReset" or "ResetMidBody", _) => [AwsErrorIds.Unreachable],
        ("NoAnswer" or "EndlessDrip", _) => [AwsErrorIds.TimedOut],
        ("BodyCutShort" or "ChunksCutShort", _) => [AwsErrorIds.Unreachable, AwsErrorIds.AnswerDamaged],
        ("BodyTruncated" or "BodyEmpty" or "HtmlPage200", _) => [AwsErrorIds.AnswerDamaged],
        ("ExpiredPageToken", _) => [AwsErrorIds.CallFailed],
        var (name, _) => throw new ArgumentOutOfRangeException(nameof(item), name, "A fault without an expectation."),
    };

    private static string[] StoreIds(string kind) => kind switch
    {
        "ExpiredToken" => [ObjectErrorIds.CredentialsRejected],
        "AccessDenied" or "AccessDeniedBare" => [ObjectErrorIds.AccessDenied],
        _ => [ObjectErrorIds.RequestFailed, ObjectErrorIds.ObjectIncomplete, ObjectErrorIds.ObjectChanged],
    };
}
