namespace Hokusai.PS.Tests;

/// <summary>One Pester test as the child session reported it. Its name in a test report is its expanded path.</summary>
/// <param name="File">The suite's file name.</param>
/// <param name="Name">The expanded path: Describe, Context and It, joined by dots.</param>
/// <param name="Result">Pester's word for it: Passed, Failed, Skipped, Inconclusive, NotRun.</param>
/// <param name="Message">The errors, or why it was skipped.</param>
public sealed record PesterTest(string File, string Name, string Result, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
