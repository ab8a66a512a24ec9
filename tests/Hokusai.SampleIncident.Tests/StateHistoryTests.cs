using System.Text.Encodings.Web;
using System.Text.Json;
using Hokusai.Terraform.State;

namespace Hokusai.SampleIncident.Tests;

/// <summary>What the product makes of the sample's states.</summary>
public sealed class StateHistoryTests
{
    private static readonly StateHistory History = StateHistoryReader.Read([Sample.CommittedFolder]).Single();

    // Escapes would hide a secret from the search.
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_state_forked_twice_and_nothing_was_unreadable()
    {
        Assert.Empty(History.Problems);
        Assert.Equal([7L, 17L], History.Forks.Select(fork => fork.ParentSerial));
        Assert.All(History.Forks, fork => Assert.Equal(2, fork.VersionIds.Count));
    }

    [Fact]
    public void Importing_what_the_lost_branch_had_does_not_make_a_version_its_child()
    {
        var survivor = History.Forks[^1].VersionIds[^1];

        Assert.Equal(survivor, History.Versions.Single(version => version.Serial == 19).ParentVersionId);
    }

    [Fact]
    public void Each_fork_lost_a_password()
    {
        Assert.All(History.Forks, fork => Assert.Contains(fork.LostUpdates, change => change is { Address: "aws_db_instance.production", Attribute: "password", IsSensitive: true }));
    }

    [Fact]
    public void Nothing_that_is_said_of_the_states_holds_a_secret_of_theirs()
    {
        var said = JsonSerializer.Serialize(History, Unescaped);

        Assert.NotEmpty(Sample.Generated.Secrets);
        Assert.All(Sample.Generated.Secrets, secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }
}
