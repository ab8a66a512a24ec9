using FsCheck;
using FsCheck.Fluent;

namespace Hokusai.Terraform.Tests.State;

public sealed class RandomRunsTests
{
    private const int MaxTest = 150;

    [Fact]
    public void Concurrent_runs_are_found_as_they_were_whatever_the_order_of_the_files()
    {
        var forks = 0;
        Prop.ForAll(Runs(), input =>
        {
            var truth = new RandomRuns(input.Seed, isLocked: false, input.Steps);
            using var folder = new StateFolder();
            var ids = Put(folder, truth, input.Seed);

            var history = folder.Read();

            Assert.Equal(truth.Versions.Select(v => v.Parent is { } p ? ids[p] : null), history.Versions.Select(v => v.ParentVersionId));
            Assert.Equal(
                truth.Forks.Select(f => (ids[f.Parent], string.Join(' ', f.Branches.Select(b => ids[b])))),
                history.Forks.Select(f => (f.ParentVersionId!, string.Join(' ', f.VersionIds))));
            Assert.Equal(truth.Forks.SelectMany(f => f.Branches).Select(b => ids[b]).Order(), history.Versions.Where(v => v.IsFork).Select(v => v.VersionId).Order());
            Assert.DoesNotContain(history.Versions, v => v.IsRestored);
            forks += history.Forks.Count;
        }).Holds(MaxTest);

        Assert.True(forks > 100, "The model hardly makes forks; the test says little.");
    }

    [Fact]
    public void Runs_that_a_lock_keeps_apart_never_fork()
        => Prop.ForAll(Runs(), input =>
        {
            using var folder = new StateFolder();
            Put(folder, new RandomRuns(input.Seed, isLocked: true, input.Steps), input.Seed);

            var history = folder.Read();

            Assert.Empty(history.Forks);
            Assert.DoesNotContain(history.Versions, v => v.IsFork || v.IsRestored || v.SerialWentBack);
        }).Holds(MaxTest);

    [Fact]
    public void Old_versions_put_back_between_runs_that_a_lock_keeps_apart_are_no_forks()
    {
        var restored = 0;
        Prop.ForAll(Runs(), input =>
        {
            using var folder = new StateFolder();
            Put(folder, new RandomRuns(input.Seed, isLocked: true, input.Steps, withRestores: true), input.Seed);

            var history = folder.Read();

            Assert.Empty(history.Forks);
            restored += history.Versions.Count(v => v.IsRestored);
        }).Holds(MaxTest);

        Assert.True(restored > 100, "The model hardly puts versions back; the test says little.");
    }

    [Fact]
    public void Without_a_listing_the_forks_are_found_all_the_same()
        => Prop.ForAll(Runs(), input =>
        {
            var truth = new RandomRuns(input.Seed, isLocked: false, input.Steps);
            using var folder = new StateFolder();
            Put(folder, truth, input.Seed);

            var history = folder.Read(withListing: false);

            Assert.Equal(truth.Forks.Count, history.Forks.Count);
            Assert.Equal(truth.Versions.Count, history.Versions.Count);
        }).Holds(MaxTest);

    private static Arbitrary<(int Seed, int Steps)> Runs()
        => ArbMap.Default.GeneratorFor<int>().SelectMany(seed => Gen.Choose(2, 14).Select(steps => (seed, steps))).ToArbitrary();

    // The files' names sort in an order that has nothing to do with that of the versions.
    private static string[] Put(StateFolder folder, RandomRuns runs, int seed)
    {
        var names = Enumerable.Range(0, runs.Versions.Count).ToArray();
        new Random(seed).Shuffle(names);
        return [.. runs.Versions.Select((v, i) => folder.Put($"n{names[i]:00}", v.Content))];
    }
}
