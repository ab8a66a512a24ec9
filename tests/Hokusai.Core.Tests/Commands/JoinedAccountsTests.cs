using System.Text.Json;
using Hokusai.Core.Commands;
using Hokusai.Core.Snapshots;

namespace Hokusai.Core.Tests.Commands;

public sealed class JoinedAccountsTests
{
    private static readonly SnapshotKey s_services = new("111122223333", "us-east-1", "ecs", "describe-services");
    private static readonly SnapshotKey s_alarms = new("111122223333", "us-east-1", "cloudwatch", "describe-alarms");

    [Fact]
    public async Task What_one_has_answers_for_is_no_gap_and_what_none_has_is()
    {
        var joined = new JoinedAccounts([new Given(With([s_services], gaps: [s_alarms])), new Given(With([], gaps: [s_services, s_alarms]))]);

        var snapshot = await joined.ReadAsync(new CommandRecorder(), default);

        Assert.Equal([s_services], snapshot.Documents.Select(document => document.Key));
        Assert.Equal([s_alarms, s_alarms], snapshot.Gaps.Select(gap => gap.Key));
    }

    [Fact]
    public async Task It_was_asked_when_the_first_was()
    {
        var early = new DateTimeOffset(2025, 7, 18, 14, 0, 0, TimeSpan.Zero);
        var joined = new JoinedAccounts([new Given(With([]) with { AskedAt = early.AddHours(1) }), new Given(With([]) with { AskedAt = early }), new Given(With([]))]);
        Assert.Equal(early, (await joined.ReadAsync(new CommandRecorder(), default)).AskedAt);
    }

    [Fact]
    public async Task An_account_is_asked_once_however_many_ask()
    {
        var account = new Given(With([s_services]));
        var once = new AccountOnce(account);

        var first = await once.ReadAsync(new CommandRecorder(), default);

        Assert.Same(first, await once.ReadAsync(new CommandRecorder(), default));
        Assert.Equal(1, account.Reads);
    }

    private static Snapshot With(SnapshotKey[] answered, SnapshotKey[]? gaps = null) => new(
        [.. answered.Select(key => new SnapshotDocument(key, JsonSerializer.SerializeToElement(new { }), "answer.json"))],
        [.. (gaps ?? []).Select(key => new SnapshotGap { Key = key, ErrorId = "AccessDenied", Reason = "It was refused." })]);

    private sealed class Given(Snapshot snapshot) : IAccountSource
    {
        public int Reads { get; private set; }

        public Task<Snapshot> ReadAsync(ICommandOutput output, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(snapshot);
        }
    }
}
