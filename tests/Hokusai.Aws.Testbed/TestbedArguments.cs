using System.Globalization;

namespace Hokusai.Aws.Testbed;

/// <summary>What the testbed is asked for on its command line.</summary>
internal sealed record TestbedArguments
{
    public const string Usage = """
        usage: dotnet run --project tests/Hokusai.Aws.Testbed -- [--port N] [--account N] [--trail folder | --recent-trail folder] [--seed sample] [--ecs folder] [--requests file] [--fake-only]

          --port N               listen on this port (a free one by default)
          --account N            the account of the access key "testing" (123456789012; with --seed the sample's, 111122223333)
          --trail folder         the records of LookupEvents, and of the table default.cloudtrail at Athena: a folder of trail files
          --recent-trail folder  the same, as if all of it had happened in the week before yesterday
          --seed sample          fill the account with the sample incident's infrastructure
          --ecs folder           answer for ECS from this folder of a snapshot, .../account/Region, its times moved as those of --recent-trail
          --requests file        write each request to it as it arrives, service and operation
          --fake-only            without moto: only what the testbed answers itself

        It prints its address and runs until its standard input is closed.
        """;

    public int Port { get; init; }

    public string? AccountId { get; init; }

    public string? Trail { get; init; }

    public bool IsRecent { get; init; }

    public bool IsSeeded { get; init; }

    public string? Ecs { get; init; }

    public string? Requests { get; init; }

    public bool FakeOnly { get; init; }

    /// <summary>Reads the arguments; null where they are wrong.</summary>
    public static TestbedArguments? Parse(string[] arguments) => Parse(arguments, new TestbedArguments());

    private static TestbedArguments? Parse(string[] arguments, TestbedArguments read) => arguments switch
    {
        [] => read is { IsSeeded: true, FakeOnly: true } ? null : read,
        ["--port", var port, .. var rest] when ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Parse(rest, read with { Port = number }),
        ["--account", { Length: 12 } account, .. var rest] when account.All(char.IsAsciiDigit) => Parse(rest, read with { AccountId = account }),
        ["--trail", var folder, .. var rest] when Directory.Exists(folder) => Parse(rest, read with { Trail = folder }),
        ["--recent-trail", var folder, .. var rest] when Directory.Exists(folder) => Parse(rest, read with { Trail = folder, IsRecent = true }),
        ["--seed", "sample", .. var rest] => Parse(rest, read with { IsSeeded = true }),
        ["--ecs", var folder, .. var rest] when Directory.Exists(Path.Combine(folder, "ecs")) => Parse(rest, read with { Ecs = folder }),
        ["--requests", var file, .. var rest] => Parse(rest, read with { Requests = file }),
        ["--fake-only", .. var rest] => Parse(rest, read with { FakeOnly = true }),
        _ => null,
    };
}
