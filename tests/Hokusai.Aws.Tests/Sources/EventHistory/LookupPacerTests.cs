using Hokusai.Aws.Sources.EventHistory;

namespace Hokusai.Aws.Tests.Sources.EventHistory;

public sealed class LookupPacerTests
{
    private readonly VirtualTime _time = new(Records.Now);

    [Fact]
    public async Task The_first_goes_at_once_and_the_others_half_a_second_apart_however_many_ask_at_once()
    {
        using var pacer = new LookupPacer(_time);
        var sent = new List<TimeSpan>();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () =>
        {
            await pacer.WaitAsync(CancellationToken.None);
            lock (sent)
            {
                sent.Add(_time.Passed);
            }
        })));

        Assert.Equal(TimeSpan.FromSeconds(4.5), _time.Passed);
        Assert.Equal(TimeSpan.Zero, sent.Min());
    }

    [Fact]
    public async Task It_slows_down_when_refused_and_comes_back_up()
    {
        using var pacer = new LookupPacer(_time);
        await pacer.WaitAsync(CancellationToken.None);

        pacer.SlowDown();
        Assert.Equal(TimeSpan.FromSeconds(1), pacer.Interval);
        for (var i = 0; i < 10; i++)
        {
            pacer.SlowDown();
        }

        Assert.Equal(LookupPacer.Longest, pacer.Interval);
        for (var i = 0; i < 50; i++)
        {
            pacer.SpeedUp();
        }

        Assert.Equal(LookupPacer.Shortest, pacer.Interval);
    }

    [Fact]
    public async Task Time_spent_otherwise_counts()
    {
        using var pacer = new LookupPacer(_time);
        await pacer.WaitAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromMilliseconds(400));

        await pacer.WaitAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromMilliseconds(500), _time.Passed);
    }

    [Fact]
    public async Task Whoever_is_stopped_while_waiting_takes_nobodys_turn()
    {
        using var pacer = new LookupPacer(_time);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pacer.WaitAsync(stopped.Token));
        await pacer.WaitAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.Zero, _time.Passed);
    }

    [Fact]
    public void Accounts_and_Regions_have_a_pacer_each_and_keep_it()
    {
        var pacers = new LookupPacers(_time);

        Assert.Same(pacers.For("1", "a"), pacers.For("1", "a"));
        Assert.NotSame(pacers.For("1", "a"), pacers.For("1", "b"));
        Assert.NotSame(pacers.For("1", "a"), pacers.For("2", "a"));
    }
}
