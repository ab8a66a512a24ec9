using Hokusai.Core.Rds;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Commands;

/// <summary>Password changes as a stream, in the order of the evidence.</summary>
public sealed class RdsPasswordChangeCommand(ITrailSource source, RdsPasswordChangeOptions options)
{
    /// <summary>Writes one <see cref="PasswordChange"/> for each change wanted, as soon as it is found.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);

        var wanted = new ResourcePattern(options.Identifiers);
        var reading = new EvidenceReading(source, output);
        var runs = new PasswordRunKeys();
        var shared = new SharedEventFilter();
        var links = new SecretDatabaseLinksBuilder();
        foreach (var identifier in options.Identifiers.Where(identifier => identifier.AsSpan().IndexOfAny('*', '?') < 0))
        {
            // A database that is asked for exists: its secret is recognised before the first record names the database.
            links.AddDatabase(ResourcePattern.ShortName(identifier));
        }

        var query = new TrailQuery { EventNames = PasswordEvents.Names, From = options.StartTime, To = options.EndTime };
        await foreach (var record in reading.ReadAsync("Looking for password changes", query, cancellationToken).ConfigureAwait(false))
        {
            links.Add(record);
            if (!shared.IsFirst(record) || PasswordChangeDetector.Detect(record) is not { } change)
            {
                continue;
            }

            change = runs.Assign(links.Build().Resolve(change));
            if (wanted.Matches(change) && (change.Succeeded || options.IncludeFailed))
            {
                output.WriteObject(change);
            }
        }

        reading.Complete();
    }
}
