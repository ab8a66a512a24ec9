using Hokusai.Reports.Family;
using Hokusai.Reports.Tests.Fixtures;

namespace Hokusai.Reports.Tests.Family;

public class StateTreesTests
{
    [Fact]
    public void The_branch_that_the_latest_version_descends_from_survives_and_the_other_ends()
    {
        var tree = Assert.Single(StateTrees.Of(IncidentFixture.Realistic()));

        var branches = tree.Nodes.Where(n => n.Serial == 42).ToDictionary(n => n.VersionId);
        Assert.Equal((false, 0), (branches["dEpl42"].IsLost, branches["dEpl42"].Column));
        Assert.Equal((true, true, 1), (branches["aLice2"].IsLost, branches["aLice2"].EndsHere, branches["aLice2"].Column));
        Assert.Equal(branches["dEpl42"].Row, branches["aLice2"].Row);
    }

    [Fact]
    public void Of_a_long_history_only_the_neighbourhood_of_the_fork_is_shown()
    {
        var tree = Assert.Single(StateTrees.Of(IncidentFixture.Flood(0)));

        Assert.Equal([349, 350, 351, 351, 352, 400], tree.Nodes.Select(n => n.Serial).Order());
        Assert.Equal(395, tree.VersionsNotShown);
        Assert.Equal(348, tree.Nodes[0].HiddenBefore);
        Assert.Equal(47, tree.Nodes.Single(n => n.Serial == 400).HiddenBefore);
    }

    [Fact]
    public void A_parent_that_is_not_stored_is_drawn_as_such()
    {
        var tree = Tree(Fork("p", "a", "b") with { ParentVersionId = null }, Version(0, "a", null), Version(1, "b", null));

        Assert.Null(tree.Nodes[0].Version);
        Assert.Equal([0, 0], tree.Nodes.Skip(1).Select(n => n.Parent));
    }

    [Fact]
    public void A_fork_without_stored_versions_is_drawn_from_what_it_says()
        => Assert.Equal([1, 2, 2, 2], Tree(Fork("p", "a", "b", "c")).Nodes.Select(n => n.Serial));

    [Fact]
    public void A_lost_branch_ends_at_its_last_version_not_at_its_first()
    {
        var tree = Tree(Fork("p", "a", "b"), Version(0, "p", null), Version(1, "a", "p"), Version(2, "b", "p"), Version(3, "a2", "a"), Version(4, "b2", "b"));

        Assert.Equal(["a2"], tree.Nodes.Where(n => n.EndsHere).Select(n => n.VersionId));
        Assert.Equal(["a", "a2"], tree.Nodes.Where(n => n.IsLost).Select(n => n.VersionId));
        Assert.Equal([1, 1], tree.Nodes.Where(n => n.IsLost).Select(n => n.Column));
    }

    [Fact]
    public void Three_branches_stand_side_by_side()
    {
        var tree = Tree(Fork("p", "a", "b", "c"), Version(0, "p", null), Version(1, "a", "p"), Version(2, "b", "p"), Version(3, "c", "p"));

        Assert.Equal([0, 1, 2], tree.Nodes.Skip(1).Select(n => n.Column).Order());
        Assert.Single(tree.Nodes.Skip(1).Select(n => n.Row).Distinct());
    }

    [Fact]
    public void No_two_versions_share_a_place()
    {
        var random = new Random(20250718);
        for (var round = 0; round < 200; round++)
        {
            var versions = Enumerable.Range(0, 30).Select(i => Version(i, $"v{i}", i == 0 ? null : $"v{random.Next(Math.Max(0, i - 4), i)}")).ToArray();
            var forks = versions.Where(v => v.ParentVersionId is not null).GroupBy(v => v.ParentVersionId!).Where(g => g.Count() > 1)
                .Select(g => Fork(g.Key, [.. g.Select(v => v.VersionId)])).ToList();
            var trees = StateTrees.Of(IncidentFixture.Empty() with { StateVersions = versions, StateForks = forks });

            Assert.All(trees, tree => Assert.Equal(tree.Nodes.Count, tree.Nodes.Select(n => (n.Row, n.Column)).Distinct().Count()));
        }
    }

    [Fact]
    public void A_damaged_history_that_runs_in_a_circle_is_still_drawn()
        => Assert.Equal(3, Tree(Fork("b", "a", "b"), Version(0, "a", "c"), Version(1, "b", "a"), Version(2, "c", "b")).Nodes.Count);

    private static StateTree Tree(StateFork fork, params StateVersion[] versions)
        => Assert.Single(StateTrees.Of(IncidentFixture.Empty() with { StateVersions = versions, StateForks = [fork] }));

    private static StateFork Fork(string parent, params string[] branches) => new()
    {
        State = "s", Lineage = "l", ParentSerial = 1, ParentVersionId = parent, VersionIds = branches,
    };

    private static StateVersion Version(int index, string id, string? parent) => new()
    {
        State = "s", Lineage = "l", VersionId = id, Index = index, Serial = index + 1, ParentVersionId = parent, ResourceCount = 1, Evidence = new Evidence { Source = id },
    };
}
