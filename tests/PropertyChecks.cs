using System.Runtime.CompilerServices;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Hokusai;

/// <summary>How properties are checked: the same cases at every run, other cases where somebody looks for new ones.</summary>
internal static class PropertyChecks
{
    /// <summary>"random" for cases that no run has seen; a failure prints the seed that repeats it.</summary>
    private const string SeedVariable = "HOKUSAI_TEST_SEED";

    /// <summary>Throws unless <paramref name="property"/> holds for <paramref name="runs"/> cases, which the name of the test selects.</summary>
    public static void Holds(this Property property, int runs = 100, [CallerMemberName] string test = "")
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(runs);
        property.Check(Environment.GetEnvironmentVariable(SeedVariable) == "random" ? config : config.WithReplay(Seed(test), 1));
    }

    // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): string.GetHashCode differs from process to process.
    private static ulong Seed(string test)
        => Encoding.UTF8.GetBytes(test).Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);
}
