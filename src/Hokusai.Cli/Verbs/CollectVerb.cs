using System.CommandLine;
using Hokusai.Aws.Collectors;
using Hokusai.Aws.Connection;

namespace Hokusai.Cli.Verbs;

/// <summary><c>hokusai collect</c>: the account as files.</summary>
internal static class CollectVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder to save to: a new or an empty one, or one to go on with.",
        };
        var services = new Option<string[]>("--service")
        {
            Description = "The services to ask, as the AWS CLI names them; all by default.",
            AllowMultipleArgumentsPerToken = true,
        };
        var force = new Option<bool>("--force")
        {
            Description = "Replace a finished snapshot in the folder.",
        };
        var throttle = ThrottleOption();
        var aws = new AwsOptions();
        var verb = new Command("collect", "Save the account as files, in the shape that the AWS CLI prints.") { folder, services, force, throttle };
        aws.AddTo(verb);
        services.Validators.Add(result =>
        {
            foreach (var service in result.Tokens.Select(token => token.Value).Where(name => !SnapshotCollection.Services.Contains(name, StringComparer.Ordinal)))
            {
                result.AddError($"--service {service}: there is no such service to collect. The services are: {string.Join(", ", SnapshotCollection.Services)}.");
            }
        });
        verb.SetAction((parsed, cancellation) => RunAsync(
            aws.Read(parsed),
            new CollectionOptions { Services = parsed.GetValue(services) ?? [], ThrottleLimit = parsed.GetValue(throttle) },
            Path.GetFullPath(parsed.GetRequiredValue(folder)),
            parsed.GetValue(force),
            cancellation));
        return verb;
    }

    /// <summary>How much is asked at once; every verb that talks to AWS has it.</summary>
    internal static Option<int> ThrottleOption()
    {
        var option = new Option<int>("--throttle-limit")
        {
            Description = "How many calls are under way at once, 1 to 64; 8 by default.",
            DefaultValueFactory = _ => 8,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 64)
            {
                result.AddError("--throttle-limit lies between 1 and 64.");
            }
        });
        return option;
    }

    private static async Task<int> RunAsync(
        AwsSessionRequest request, CollectionOptions options, string folder, bool force, CancellationToken cancellation)
    {
        var output = new TerminalOutput(Console.Error, verbose: false, showProgress: !Console.IsErrorRedirected);
        using var session = await AwsSession.OpenAsync(request, cancellation).ConfigureAwait(false);
        foreach (var problem in session.Problems)
        {
            output.WriteProblem(problem);
        }

        await new SnapshotCommand(new SnapshotCollection(session, options, TimeProvider.System), folder, force)
            .RunAsync(output, cancellation).ConfigureAwait(false);
        var saved = output.Snapshots.Single();
        await Console.Out.WriteLineAsync(
            $"{saved.Documents} answers with {saved.Items} items from {string.Join(", ", saved.AccountIds)} in {string.Join(", ", saved.Regions)}: {saved.Path}")
            .ConfigureAwait(false);
        return saved.IsComplete && session.Problems.Count == 0 ? ExitCode.Success : ExitCode.Incomplete;
    }
}
