using static Hokusai.Core.Tests.Ecs.EcsStory;

namespace Hokusai.Core.Tests.Ecs.Reversions;

public sealed class ContentAndImageTests
{
    private static EcsStory NewRevision => new EcsStory().Update(-120, Pipeline, 30).Update(-60, Pipeline, 31).Register(-1, Bob, 32).Update(0, Pipeline, 32);

    [Fact]
    public void A_new_revision_with_content_that_ran_before_is_a_content_reversion()
    {
        var reversion = NewRevision.Content(30, "v1").Content(31, "v2").Content(32, "v1").Reversion();

        Assert.Equal((EcsReversionKind.ContentReversion, Confidence.Proven), (reversion.Kind, reversion.Confidence));
        Assert.Equal(("hokusai-api:31", "hokusai-api:32", "hokusai-api:30"), (reversion.From, reversion.To, reversion.ContentOf));
        Assert.Contains("bob", reversion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void One_environment_value_that_differs_makes_it_a_release()
        => Assert.Empty(NewRevision.Content(30, "v1").Content(31, "v2").Content(32, "v1", "debug").Evidence().Reversions);

    [Fact]
    public void Content_equal_to_the_one_right_before_is_a_redeployment()
        => Assert.Empty(NewRevision.Content(30, "v1").Content(31, "v1").Content(32, "v1").Evidence().Reversions);

    [Fact]
    public void Masked_values_leave_it_possible_and_are_named()
    {
        var reversion = NewRevision.Content(30, "v1", masked: true).Content(31, "v2", masked: true).Content(32, "v1", masked: true).Reversion();

        Assert.Equal((EcsReversionKind.ContentReversion, Confidence.Possible), (reversion.Kind, reversion.Confidence));
        Assert.Contains("masks values", reversion.Explanation, StringComparison.Ordinal);
        Assert.Contains(reversion.Missing, text => text.Contains("describe-task-definition", StringComparison.Ordinal));
    }

    [Fact]
    public void Masked_contents_that_differ_in_what_is_known_are_releases()
        => Assert.Empty(NewRevision.Content(30, "v1", masked: true).Content(31, "v2", masked: true).Content(32, "v3", masked: true).Evidence().Reversions);

    [Fact]
    public void A_revision_that_brings_the_newer_content_back_after_a_return_goes_forward()
        => Assert.Single(new EcsStory().Update(-120, Pipeline, 30).Update(-60, Pipeline, 31).Update(-30, Bob, 30).Update(0, Pipeline, 32)
            .Content(30, "v1").Content(31, "v2").Content(32, "v2").Evidence().Reversions);

    [Fact]
    public void An_earlier_family_that_comes_back_is_a_step_back_and_a_new_one_is_none()
    {
        var back = new EcsStory().Update(-60, Pipeline, 7, family: "old").Update(-30, Pipeline, 1, family: "new").Update(0, Bob, 8, family: "old").Reversion();

        Assert.Equal(("new:1", "old:8", EcsReversionKind.ManualRollback), (back.From, back.To, back.Kind));
        Assert.Empty(new EcsStory().Update(-60, Pipeline, 7, family: "old").Update(-30, Pipeline, 1, family: "new").Evidence().Reversions);
    }

    [Fact]
    public void A_tag_that_leads_to_an_image_of_before_is_a_moved_tag()
    {
        var reversion = Digests("aa", "bb", "aa").Reversion();

        Assert.Equal((EcsReversionKind.MutableTagMoved, Confidence.Proven), (reversion.Kind, reversion.Confidence));
        Assert.Equal(("hokusai-api:31", "hokusai-api:31", "sha256:aa"), (reversion.From, reversion.To, reversion.ContentOf));
        Assert.Contains("sha256:bb", reversion.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_never_seen_before_is_a_release_and_the_same_digest_a_restart()
    {
        Assert.Empty(Digests("aa", "bb", "cc").Evidence().Reversions);
        Assert.Empty(Digests("aa", "aa", "aa").Evidence().Reversions);
        Assert.Empty(Digests("aa", "bb", "bb").Evidence().Reversions);
    }

    [Fact]
    public void An_image_pinned_by_its_digest_has_no_tag_that_moves()
        => Assert.Empty(Digests("aa", "bb", "aa", "hokusai-api@sha256:aa").Evidence().Reversions);

    private static EcsStory Digests(string first, string second, string third, string image = "hokusai-api:latest") => new EcsStory()
        .Update(-60, Pipeline, 31).Record(-60, "a", 30, 31, finished: -55, digest: first, image: image)
        .Update(-30, Pipeline, 31, force: true).Record(-30, "b", 31, 31, finished: -25, digest: second, image: image)
        .Update(0, Bob, 31, force: true).Record(0, "c", 31, 31, finished: 5, digest: third, image: image);
}
