using Spectre.Console;

namespace Hokusai.Cli.Views;

/// <summary>Standard output: colours for a person at a terminal, plain text for a file, a pipe, or NO_COLOR (https://no-color.org).</summary>
internal static class StandardConsole
{
    // A pipe has no width; a line of a log or a ticket has about this one.
    private const int WidthWithoutTerminal = 100;

    public static IAnsiConsole Create()
    {
        var isPlain = Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        return console;
    }
}
