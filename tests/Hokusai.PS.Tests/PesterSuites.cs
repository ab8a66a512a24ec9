namespace Hokusai.PS.Tests;

/// <summary>The Pester suites in tests/pester, each of their tests as one row.</summary>
public class PesterSuites
{
    public static IEnumerable<object[]> Tests() => PesterRun.Execute().Select(test => new object[] { test });

    [SkippableTheory]
    [MemberData(nameof(Tests), DisableDiscoveryEnumeration = true)]
    public void Pester(PesterTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Skip.If(test.Result is "Skipped", test.Message.Length > 0 ? test.Message : "Skipped by the suite.");
        Assert.True(test.Result == "Passed", $"{test.File}: {test.Result}\n{test.Message}");
    }
}
