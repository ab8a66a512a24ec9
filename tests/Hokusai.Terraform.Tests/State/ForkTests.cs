using System.Text.Json.Nodes;

namespace Hokusai.Terraform.Tests.State;

public sealed class ForkTests : IDisposable
{
    private readonly StateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_one_after_another_are_a_line_without_forks()
    {
        var first = _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        var second = _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        var third = _folder.Put("b43", StateFolder.State(43, ("x", "1"), ("y", "1")));

        var history = _folder.Read();

        Assert.Equal([first, second, third], history.Versions.Select(v => v.VersionId));
        Assert.Equal([null, first, second], history.Versions.Select(v => v.ParentVersionId));
        Assert.Empty(history.Forks);
        Assert.Empty(history.Problems);
        Assert.DoesNotContain(history.Versions, v => v.IsFork || v.IsRestored || v.SerialWentBack || v.LineageChanged);
    }

    [Fact]
    public void Two_versions_grown_from_one_are_a_fork_and_the_first_ones_change_is_lost()
    {
        var parent = _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        var lost = _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        var live = _folder.Put("b42", StateFolder.State(42, ("x", "0"), ("y", "1")));

        var fork = Assert.Single(_folder.Read().Forks);

        Assert.Equal(41, fork.ParentSerial);
        Assert.Equal(parent, fork.ParentVersionId);
        Assert.Equal([lost, live], fork.VersionIds);
        Assert.Equal(2, fork.Times.Count);
        Assert.Null(fork.Doubt);
        var change = Assert.Single(fork.LostUpdates);
        Assert.Equal(("aws_thing.x", "value", "\"0\"", "\"1\""), (change.Address, change.Attribute, change.Before, change.After));
    }

    [Fact]
    public void Branches_that_are_written_in_turns_keep_their_parents()
    {
        var parent = _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        var a42 = _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        var b42 = _folder.Put("b42", StateFolder.State(42, ("x", "0"), ("y", "1")));
        var b43 = _folder.Put("b43", StateFolder.State(43, ("x", "0"), ("y", "2")));
        var a43 = _folder.Put("a43", StateFolder.State(43, ("x", "2"), ("y", "0")));

        var history = _folder.Read();

        Assert.Equal([null, parent, parent, b42, a42], history.Versions.Select(v => v.ParentVersionId));
        var fork = Assert.Single(history.Forks);
        Assert.Equal([a42, b42], fork.VersionIds);
        Assert.Equal(("aws_thing.y", "\"2\""), fork.LostUpdates.Select(c => (c.Address, c.After)).Single());
        Assert.Equal(a43, history.Versions[^1].VersionId);
    }

    [Fact]
    public void The_same_version_stored_twice_is_no_fork()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1")));
        _folder.Put("again", StateFolder.State(42, ("x", "1")));
        _folder.Put("a43", StateFolder.State(43, ("x", "2")));

        var history = _folder.Read();

        Assert.Empty(history.Forks);
        Assert.DoesNotContain(history.Versions, v => v.IsRestored);
    }

    [Fact]
    public void An_old_version_copied_back_is_a_restore_and_what_grows_from_it_is_no_fork()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1")));
        var restored = _folder.Put("back", StateFolder.State(41, ("x", "0")));
        var next = _folder.Put("b42", StateFolder.State(42, ("x", "5")));

        var history = _folder.Read();

        Assert.Empty(history.Forks);
        Assert.Equal(restored, Assert.Single(history.Versions, v => v.IsRestored).VersionId);
        Assert.True(history.Versions[2].SerialWentBack);
        Assert.Equal(restored, history.Versions.Single(v => v.VersionId == next).ParentVersionId);
    }

    [Fact]
    public void An_old_version_pushed_with_force_is_a_restore_although_terraform_adds_one_to_its_serial()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1")));
        _folder.Put("a43", StateFolder.State(43, ("x", "2")));
        var pushed = _folder.Put("push", StateFolder.State(42, ("x", "0")));
        var next = _folder.Put("b43", StateFolder.State(43, ("x", "7")));

        var history = _folder.Read();

        Assert.Empty(history.Forks);
        Assert.True(history.Versions.Single(v => v.VersionId == pushed).IsRestored);
        // The change is as far from the pushed copy as from its forerunner: the later one is what a run reads.
        Assert.Equal(pushed, history.Versions.Single(v => v.VersionId == next).ParentVersionId);
    }

    [Fact]
    public void A_state_with_another_lineage_replaced_the_first_and_is_no_fork()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("new41", StateFolder.State(41, "b0000000-0000-0000-0000-000000000000", ("x", "9")));

        var history = _folder.Read();

        Assert.Empty(history.Forks);
        Assert.True(history.Versions[1].LineageChanged);
        Assert.Null(history.Versions[1].ParentVersionId);
    }

    [Fact]
    public void A_change_that_both_runs_made_is_not_lost()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "1")));
        _folder.Put("b42", StateFolder.State(42, ("x", "1"), ("y", "2")));
        _folder.Put("b43", StateFolder.State(43, ("x", "8"), ("y", "2")));

        var fork = Assert.Single(_folder.Read().Forks);

        Assert.Equal("aws_thing.y", Assert.Single(fork.LostUpdates).Address);
    }

    [Fact]
    public void An_object_made_on_a_losing_branch_is_lost_as_a_whole()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "0"), ("made", "1")));
        _folder.Put("b42", StateFolder.State(42, ("x", "1")));

        var change = Assert.Single(Assert.Single(_folder.Read().Forks).LostUpdates);

        Assert.Equal(("aws_thing.made", null, StateChangeKind.Added), (change.Address, change.Attribute, change.Kind));
        Assert.Equal("thing-made", Assert.Single(change.Identifiers));
    }

    [Fact]
    public void Where_the_parent_has_expired_two_versions_of_one_serial_still_are_a_fork()
    {
        _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        _folder.Put("b42", StateFolder.State(42, ("x", "0"), ("y", "1")));

        var fork = Assert.Single(_folder.Read().Forks);

        Assert.Equal((41L, null), (fork.ParentSerial, fork.ParentVersionId));
        Assert.Empty(fork.LostUpdates);
    }

    [Fact]
    public void An_unread_version_between_the_branches_puts_the_fork_in_doubt()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1")));
        _folder.Put("gone", StateFolder.State(41, ("x", "0")) + " ", writeFile: false);
        _folder.Put("b42", StateFolder.State(42, ("x", "5")));

        var history = _folder.Read();

        Assert.NotNull(Assert.Single(history.Forks).Doubt);
        Assert.Equal("StateVersionMissing", Assert.Single(history.Problems).ErrorId);
    }

    [Fact]
    public void A_serial_written_again_with_all_that_was_there_may_be_an_edit_by_hand()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        _folder.Put("edited", StateFolder.State(42, ("x", "1"), ("y", "9")));

        Assert.NotNull(Assert.Single(_folder.Read().Forks).Doubt);
    }

    [Fact]
    public void Branches_stored_a_day_apart_are_in_doubt()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")), TimeSpan.Zero);
        _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")), TimeSpan.FromHours(1));
        _folder.Put("b42", StateFolder.State(42, ("x", "0"), ("y", "1")), TimeSpan.FromHours(25));

        Assert.Contains("24 hours", Assert.Single(_folder.Read().Forks).Doubt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_grew_from_the_branch_whose_values_it_carries_on_although_it_took_over_an_object_of_the_other()
    {
        static string State(long serial, string password, bool hasRole) => StateFolder.Document(serial, StateFolder.Lineage,
            [
                StateFolder.Resource("aws_db_instance", "main", new JsonObject { ["id"] = "db", ["password"] = password, ["tag"] = password }),
                .. hasRole ? new[] { StateFolder.Resource("aws_iam_role", "made", new JsonObject { ["id"] = "role", ["a"] = "1", ["b"] = "2", ["c"] = "3", ["d"] = "4" }) } : [],
            ]);
        _folder.Put("a41", State(41, "zero-password", hasRole: false));
        _folder.Put("a42", State(42, "a-password", hasRole: true));
        var b42 = _folder.Put("b42", State(42, "b-password", hasRole: false));
        _folder.Put("imported43", State(43, "b-password", hasRole: true));

        var history = _folder.Read();

        Assert.Equal(b42, history.Versions[3].ParentVersionId);
        Assert.Equal("aws_iam_role.made", Assert.Single(history.Versions[3].Changes).Address);
    }

    [Fact]
    public void Where_a_version_from_before_the_fork_is_put_back_both_branches_are_lost()
    {
        var a40 = _folder.Put("a40", StateFolder.State(40, ("x", "1"), ("y", "0")));
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "0"), ("y", "1")));
        _folder.Put("b42", StateFolder.State(42, ("x", "2"), ("y", "0")));
        _folder.Put("back", StateFolder.State(40, ("x", "1"), ("y", "0")));

        var history = _folder.Read();

        Assert.Equal(["aws_thing.x", "aws_thing.y"], Assert.Single(history.Forks).LostUpdates.Select(c => c.Address));
        Assert.Equal(a40, history.Versions[4].ParentVersionId);
    }

    [Fact]
    public void A_change_that_a_later_run_brought_back_is_not_lost()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "1"), ("y", "0")));
        _folder.Put("b42", StateFolder.State(42, ("x", "0"), ("y", "1")));
        _folder.Put("c43", StateFolder.State(43, ("x", "1"), ("y", "1")));
        _folder.Put("c44", StateFolder.State(44, ("x", "7"), ("y", "1")));

        Assert.Empty(Assert.Single(_folder.Read().Forks).LostUpdates);
    }

    [Fact]
    public void A_run_that_undoes_what_the_other_branch_did_is_no_restore()
    {
        _folder.Put("a41", StateFolder.State(41, ("x", "0"), ("y", "0")));
        _folder.Put("a42", StateFolder.State(42, ("x", "a"), ("y", "0")));
        var b42 = _folder.Put("b42", StateFolder.State(42, ("x", "b"), ("y", "0")));
        _folder.Put("a43", StateFolder.State(43, ("x", "a"), ("y", "0")));

        var history = _folder.Read();

        Assert.Single(history.Forks);
        Assert.False(history.Versions[3].IsRestored);
        Assert.Equal(b42, history.Versions[3].ParentVersionId);
    }

    [Fact]
    public void Within_one_second_the_order_of_the_listing_decides()
    {
        var first = _folder.Put("zz1", StateFolder.State(1, ("x", "0")), TimeSpan.Zero);
        var second = _folder.Put("mm2", StateFolder.State(2, ("x", "1")), TimeSpan.Zero);
        var third = _folder.Put("aa3", StateFolder.State(3, ("x", "2")), TimeSpan.Zero);

        Assert.Equal([first, second, third], _folder.Read().Versions.Select(v => v.VersionId));
    }
}
