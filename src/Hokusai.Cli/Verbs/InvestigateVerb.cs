using System.CommandLine;
using System.Globalization;
using Hokusai.Cli.Views;
using Hokusai.Core.Commands;
using Hokusai.Reports;

namespace Hokusai.Cli.Verbs;

/// <summary><c>hokusai investigate</c>: evidence in, an investigation on the terminal, in report files, and in the exit code.</summary>
internal static class InvestigateVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Trail files, stored Terraform state versions, answers of the AWS CLI, ECS task definitions, folders of them, or wildcards. Without any, AWS is asked.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var symptoms = new Option<Symptom[]>("--symptom")
        {
            Description = "What was noticed; all by default: PasswordChanged asks why a database password changed, ServiceReverted why an ECS service went back.",
            AllowMultipleArgumentsPerToken = true,
        };
        var resource = new Option<string?>("--resource")
        {
            Description = "What is concerned: a database, a cluster, a secret or an ECS service, by identifier, ARN or wildcard.",
        };
        var around = new Option<DateTimeOffset?>("--around")
        {
            Description = "The time concerned (ISO 8601; UTC where no offset is given); a day each way is considered.",
            CustomParser = ParseTime,
        };
        var reports = new Option<string[]>("--report")
        {
            Description = "Write a report too; the extension names the format (.html, .md, .json, .sarif, .csv). May be repeated.",
        };
        var format = new Option<ReportFormat?>("--format")
        {
            Description = "Print this format on standard output instead of the summary for people.",
        };
        var failOn = new Option<Severity?>("--fail-on")
        {
            Description = "Exit with 1 where there is a finding of this severity or worse.",
        };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Tell which files were left aside, and why.",
        };

        var live = new LiveSourceOptions();
        var verb = new Command("investigate", "Find out why database passwords changed and why ECS services went back to older revisions, from an account, or from trail files, Terraform state versions and answers of AWS.")
        {
            paths, symptoms, resource, around, reports, format, failOn, verbose,
        };
        live.AddTo(verb, paths);
        // The parser takes an option that it does not know for one more path.
        paths.Validators.Add(result =>
        {
            foreach (var option in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && !Path.Exists(text)))
            {
                result.AddError($"'{option}' is no option of investigate, and no file or folder of that name exists.");
            }
        });
        reports.Validators.Add(result =>
        {
            foreach (var file in result.Tokens.Select(token => token.Value).Where(file => !ReportFormats.TryFromExtension(file, out _)))
            {
                result.AddError($"--report {file}: the ending names no format; use .html, .md, .json, .sarif or .csv.");
            }
        });

        verb.SetAction((parsed, cancellation) => RunAsync(
            live.Read(parsed, parsed.GetValue(paths) ?? []),
            new InvestigationOptions
            {
                Symptoms = parsed.GetValue(symptoms) ?? [],
                Resource = parsed.GetValue(resource),
                Around = parsed.GetValue(around),
            },
            parsed.GetValue(reports) ?? [],
            parsed.GetValue(format),
            parsed.GetValue(failOn),
            parsed.GetValue(verbose),
            cancellation));
        return verb;
    }

    private static async Task<int> RunAsync(
        LiveSources sources,
        InvestigationOptions options,
        IReadOnlyList<string> reports,
        ReportFormat? format,
        Severity? failOn,
        bool verbose,
        CancellationToken cancellation)
    {
        var output = new TerminalOutput(Console.Error, verbose, showProgress: !Console.IsErrorRedirected);
        try
        {
            using var opened = await sources.OpenAsync(options, output, cancellation).ConfigureAwait(false);
            await new InvestigationCommand(opened.Sources, options, TimeProvider.System).RunAsync(output, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What was found until then was written, marked as incomplete, and is shown like any other result.
            output.WriteWarning("stopped; what follows is what had been found until then.");
        }

        var investigations = output.Investigations;

        if (format is { } wanted)
        {
            using var standardOutput = Console.OpenStandardOutput();
            ReportWriter.Write(investigations, wanted, standardOutput);
        }
        else
        {
            var console = StandardConsole.Create();
            foreach (var investigation in investigations)
            {
                InvestigationView.Write(investigation, console);
            }
        }

        foreach (var file in reports)
        {
            var stream = File.Create(file);
            await using (stream.ConfigureAwait(false))
            {
                ReportWriter.Write(investigations, ReportFormats.FromExtension(file), stream);
            }

            await Console.Error.WriteLineAsync($"Report written to {file}").ConfigureAwait(false);
        }

        return Conclude(investigations, failOn);
    }

    /// <summary>Findings outrank incompleteness: a caller that gates on findings must not miss one.</summary>
    internal static int Conclude(IReadOnlyList<Investigation> investigations, Severity? failOn)
    {
        if (failOn is { } threshold && investigations.Any(i => i.Findings.Any(f => f.Severity >= threshold)))
        {
            return ExitCode.Findings;
        }

        return investigations.All(i => i.IsComplete) ? ExitCode.Success : ExitCode.Incomplete;
    }

    private static DateTimeOffset? ParseTime(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUniversalTime();
        }

        result.AddError($"--around {text}: not a time; write it as 2025-07-18T14:05Z.");
        return null;
    }
}
