using Hokusai.Aws.Connection;
using Hokusai.Aws.Testbed;
using Hokusai.Core.Monitoring;

namespace Hokusai.Aws.Tests.Monitoring.Writing;

/// <summary>Every call that writes meets every fault: what is reported is true, and the next run ends with what is wanted, once.</summary>
public sealed class WritingMatrixTests(WritingMatrix matrix) : IClassFixture<WritingMatrix>
{
    public static TheoryData<string> Kinds() => new(WrittenKinds.All.Select(kind => kind.Wanted.Type));

    public static TheoryData<string> Faults() => new(WritingMatrix.Faults.Select(kind => kind.Name));

    [Fact]
    public void Every_kind_of_resource_is_in_the_matrix()
        => Assert.Equal(MonitoringTypes.InOrder, WrittenKinds.All.Select(kind => kind.Wanted.Type));

    [SkippableFact]
    public async Task Every_call_that_writes_is_in_the_matrix()
    {
        await using var host = await AwsTestbed.StartAsync();
        foreach (var kind in WrittenKinds.All)
        {
            foreach (var action in WritingMatrix.Actions)
            {
                Assert.Equal(
                    $"{action} {kind.Wanted.Type}: {string.Join(' ', kind.Operations(action).Order(StringComparer.Ordinal))}",
                    $"{action} {kind.Wanted.Type}: {string.Join(' ', (await matrix.WritesAsync(host, kind, action)).Order(StringComparer.Ordinal))}");
            }
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Every_call_met_its_fault(string type) => Of(type, result => result.Met > 0);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Each_resource_is_reported_once_as_done_or_as_failed(string type)
        => Of(type, result => result.Faulted.Done.Count + result.Faulted.Failed.Count == result.Faulted.Plan.Changes.Count);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void What_is_reported_as_done_was_done(string type)
        => Of(type, result => result.Faulted.Done.All(done => result.Case.Action == MonitoringAction.Remove
            ? !result.Next.Found.Resources.Any(found => found.Type == done.Type && found.Name == done.Resource) || IsStatus(done)
            : result.Next.Plan.Changes.Single(change => change.Type == done.Type && change.Name == done.Resource).Action == MonitoringAction.Unchanged));

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void The_next_run_finishes(string type) => Of(type, result => result.Next.Failed.Count == 0);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void The_run_after_that_has_nothing_to_do(string type) => Of(type, result => result.Last.IsUnchanged);

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_there_twice(string type)
        => Of(type, result => result.Last.Found.Resources.Count == (result.Case.Action == MonitoringAction.Remove ? 0 : result.Case.Kind.Types.Count));

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_passes_is_survived(string fault)
        => Met(fault, result => result.Case.IsLasting != result.Case.Fault.IsLasting || result.Case.Fault.Outcome != FaultOutcome.Retried || Doubles(result.Case)
            || result.Faulted.Failed.Count == 0);

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void A_fault_that_stays_is_reported_for_what_it_is(string fault)
        => Met(fault, result => !result.Case.IsLasting || Expected(result) is not { } expected || result.Faulted.Failed.Any(problem => IsTold(problem, result.Case, expected)));

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Nothing_else_fails_but_what_needs_what_failed(string fault)
        => Met(fault, result => result.Faulted.Failed.All(problem => Names(problem, result.Case.Kind.Wanted) || result.Case.Kind.Needs.Any(need => Names(problem, need))));

    [SkippableFact]
    public void Messages_have_one_line_and_hold_no_credential_no_signature_and_no_page()
    {
        string[] forbidden = ["\n", "CANARY", "Signature=", "Credential=", "<html", "<center", "<h1>"];
        Assert.All(Results().SelectMany(result => result.Faulted.Failed), problem => Assert.All(forbidden, text => Assert.DoesNotContain(text, $"{problem}", StringComparison.OrdinalIgnoreCase)));
    }

    // A recorder's status is there as long as the recorder.
    private static bool IsStatus(MonitoringResource done) => done.Type == Wanted.RecorderStatus.Type;

    private static bool Names(ReadProblem problem, DesiredResource resource) => problem.Source.StartsWith($"{resource.Type} {resource.Name} (", StringComparison.Ordinal);

    private static bool IsTold(ReadProblem problem, WritingCase one, string[] expected)
        => expected.Contains(problem.ErrorId, StringComparer.Ordinal)
            && problem.Reason.Contains(one.Operation, StringComparison.Ordinal)
            && (problem.ErrorId != AwsErrorIds.AccessDenied || problem.Reason.Contains(one.Known.Operation.IamAction, StringComparison.Ordinal));

    private static bool Doubles(WritingCase one) => one.Known.Operation.DoublesWhenRepeated;

    /// <summary>The ErrorIds that tell the fault, where it stays; null where the call may succeed.</summary>
    private static string[]? Expected(WritingResult result) => result.Case.Fault.Name switch
    {
        "ClockAhead" => null,
        "Throttling" => [AwsErrorIds.Throttled],
        "InternalFailure" or "ServiceUnavailable" or "HtmlPage502" => [AwsErrorIds.ServiceFailed],
        "ExpiredToken" => [AwsErrorIds.CredentialsExpired],
        "AccessDenied" => [AwsErrorIds.AccessDenied],
        "ConnectionReset" => [AwsErrorIds.Unreachable],
        "NoAnswer" => [AwsErrorIds.TimedOut],
        "HtmlPage200" => [AwsErrorIds.AnswerDamaged],
        // A key that was made all the same is found.
        _ when Doubles(result.Case) => null,
        "AnswerLost" or "ResetMidBody" => [AwsErrorIds.Unreachable],
        "BodyCutShort" => [AwsErrorIds.Unreachable, AwsErrorIds.AnswerDamaged],
        "BodyEmpty" => [AwsErrorIds.AnswerDamaged],
        var name => throw new ArgumentOutOfRangeException(nameof(result), name, "A fault without an expectation."),
    };

    private void Of(string type, Func<WritingResult, bool> isRight) => Each(result => result.Case.Kind.Wanted.Type == type, isRight);

    private void Met(string fault, Func<WritingResult, bool> isRight) => Each(result => result.Case.Fault.Name == fault, isRight);

    private void Each(Func<WritingResult, bool> isAsked, Func<WritingResult, bool> isRight)
    {
        var results = Results().Where(isAsked).ToList();
        Assert.NotEmpty(results);
        var wrong = results.Where(result => !isRight(result)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {results.Count}, first:\n{string.Join('\n', wrong.Take(5))}");
    }

    private IReadOnlyList<WritingResult> Results()
    {
        Skip.If(AwsTestbed.MissingReason is not null, AwsTestbed.MissingReason);
        return matrix.Results;
    }
}
