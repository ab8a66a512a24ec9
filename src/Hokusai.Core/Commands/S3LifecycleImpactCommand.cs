using System.Globalization;
using Hokusai.Core.S3;
using Hokusai.Core.S3.Configuration;
using Hokusai.Core.S3.Configuration.Validation;
using Hokusai.Core.S3.Inventory.Athena;
using Hokusai.Core.S3.Inventory.Simulation;
using Hokusai.Core.S3.Listing;
using Hokusai.Core.S3.Locks;
using Hokusai.Core.S3.Risk;
using Hokusai.Core.S3.Simulation;
using Hokusai.Core.S3.Simulation.Prices;
using Hokusai.Core.Snapshots;
using Hokusai.Core.Snapshots.Folder;

namespace Hokusai.Core.Commands;

/// <summary>What lifecycle rules do to what buckets hold: which objects and bytes go or move on which day, and what that costs.</summary>
/// <param name="sources">Where rules and objects are read.</param>
/// <param name="options">What is simulated.</param>
/// <param name="time">Tells the day.</param>
public sealed class S3LifecycleImpactCommand(S3ImpactSources sources, S3LifecycleImpactOptions options, TimeProvider time)
{
    /// <summary>The error of a bucket whose rules nothing tells.</summary>
    public const string RulesUnknown = "LifecycleRulesUnknown";

    /// <summary>The error where nothing tells what a bucket holds.</summary>
    public const string ObjectsUnknown = "LifecycleObjectsUnknown";

    /// <summary>The error of a file with prices that cannot be read.</summary>
    public const string PricesUnreadable = "PriceTableUnreadable";

    private const string Activity = "Simulating lifecycle rules";

    /// <summary>Writes one <see cref="LifecycleImpact"/> for each day, prefix, rule and action, bucket by bucket; those of proposed rules after those in force.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task RunAsync(ICommandOutput output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        ICommandOutput told = new ToldOnceOutput(output);
        if (!TryRead(options.LifecyclePath, told, cancellationToken, out var given)
            || !TryRead(options.ProposedLifecyclePath, told, cancellationToken, out var proposed)
            || Prices(told) is not { } prices)
        {
            return;
        }

        var files = new BucketObjectFiles();
        await files.FindAsync(sources.Paths, told.WriteProblem, told.WriteWarning, cancellationToken).ConfigureAwait(false);
        var reading = new BucketFilesReading(sources.Account, sources.Paths, told);
        var buckets = await reading.ReadAsync(files.IsClaimed, cancellationToken).ConfigureAwait(false);
        var live = sources.Objects is { } source
            ? await source.OpenAsync([.. buckets.Where(bucket => options.Wants(bucket.Bucket))], told, cancellationToken).ConfigureAwait(false)
            : [];
        var found = Named([.. files.Found, .. live]).Where(objects => options.Wants(objects.Bucket)).ToList();
        if (found.Count == 0)
        {
            TellNothing(told);
        }

        foreach (var objects in found)
        {
            var facts = buckets.FirstOrDefault(bucket => bucket.Bucket == objects.Bucket) ?? (found.Count == 1 && buckets.Count == 1 ? buckets[0] : null);
            if ((given ?? Rules(objects, facts, proposed, told)) is { } rules)
            {
                TellFlaws(rules, told);
                var simulation = Simulation(objects, facts, reading.ObjectLocks.Of(facts), rules, proposed, prices, told);
                await SimulateAsync(objects, simulation, told, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A listing that names no bucket is of the one that is asked about, where nothing else is: that of another bucket may lie beside it.
    private IReadOnlyList<BucketObjects> Named(IReadOnlyList<BucketObjects> found)
        => found is [{ Bucket: "" } only] && options.OnlyBucket is { } name ? [only with { Bucket = name }] : found;

    private InventorySimulationOptions Simulation(
        BucketObjects objects, BucketFacts? facts, Fact<ObjectLockSetting> objectLock, LifecycleConfiguration rules, LifecycleConfiguration? proposed, PriceTable prices, ICommandOutput output)
    {
        var setting = objectLock is { IsKnown: true, Value: var told } ? told : null;
        var versioning = options.Versioning ?? (facts?.Versioning is { IsKnown: true, Value: var known } ? known : BucketVersioning.Unknown);

        // "After you enable Object Lock on a bucket, you can't disable Object Lock or suspend versioning": object-lock-managing.html of S3's user guide.
        versioning = versioning == BucketVersioning.Unknown && setting is { IsOn: true } ? BucketVersioning.Enabled : versioning;
        if (versioning == BucketVersioning.Unknown)
        {
            output.WriteWarning($"Nothing tells whether {NameOf(objects)} is versioned: what expires may be gone for good, or come back. Give -Versioning.");
        }

        var now = time.GetUtcNow();
        var bucket = new SimulatedBucket
        {
            Versioning = versioning,
            HasMfaDelete = facts?.HasMfaDelete is { IsKnown: true, Value: var mfa } ? mfa : null,
            IsDirectoryBucket = objects.Bucket.EndsWith("--x-s3", StringComparison.Ordinal),
            HasObjectLock = setting?.IsOn,
        };
        TellLocks(objects, bucket, setting, [rules, proposed], output);
        return new InventorySimulationOptions
        {
            Configuration = rules,
            Proposed = proposed,
            Bucket = bucket,
            Prices = prices,
            From = options.From ?? DateOnly.FromDateTime((objects.AsOf ?? now).UtcDateTime),
            Today = DateOnly.FromDateTime(now.UtcDateTime),
            Days = options.Days,
            MayUseTemporaryFile = options.MayUseTemporaryFile,
        };
    }

    private static void TellLocks(BucketObjects objects, SimulatedBucket bucket, ObjectLockSetting? setting, LifecycleConfiguration?[] configurations, ICommandOutput output)
    {
        if (!UntoldLocks.Matter(configurations))
        {
            return;
        }

        if (bucket.ListedWith(objects.TellsLocks).HasUntoldLocks)
        {
            output.WriteWarning(UntoldLocks.Warning(NameOf(objects), setting, objects.TellsLocks));
        }
        else if (bucket.HasObjectLock is null && objects.TellsLocks is null)
        {
            output.WriteVerbose($"Nothing tells whether {NameOf(objects)} has S3 Object Lock: it is taken to have none");
        }
    }

    private static async Task SimulateAsync(BucketObjects objects, InventorySimulationOptions simulation, ICommandOutput output, CancellationToken cancellationToken)
    {
        var observer = new SimulationObserver(Activity, NameOf(objects), output);
        if (objects.Table is { } table)
        {
            await AskAsync(objects, table, simulation, observer, output, cancellationToken).ConfigureAwait(false);
            return;
        }

        var result = objects.Inventory is { } inventory
            ? await InventorySimulation.RunAsync(inventory, simulation, observer, cancellationToken).ConfigureAwait(false)
            : await InventorySimulation.RunAsync(objects.Listing!, simulation, observer, cancellationToken).ConfigureAwait(false);
        observer.Complete();
        TellResult(objects, result, simulation.Prices!, output);
        foreach (var impact in result.Impacts)
        {
            output.WriteObject(impact with { Bucket = impact.Bucket.Length == 0 ? objects.Bucket : impact.Bucket, HasProposal = simulation.Proposed is not null });
        }
    }

    private static async Task AskAsync(
        BucketObjects objects, IInventoryTable table, InventorySimulationOptions simulation, SimulationObserver observer, ICommandOutput output, CancellationToken cancellationToken)
    {
        var result = await InventoryTableSimulation.RunAsync(table, objects.Bucket, simulation, observer, cancellationToken).ConfigureAwait(false);
        observer.Complete();
        output.WriteVerbose(string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(objects)}: something may happen to {result.Objects:N0} versions and delete markers of the inventory{(result.Delivery is { } delivery ? $" delivered {VisibleText.Of(delivery)}" : "")}, in {result.Groups:N0} groups"));
        TellIncomplete(result.IsIncomplete, objects, output);
        foreach (var impact in result.Impacts)
        {
            output.WriteObject(impact with { HasProposal = simulation.Proposed is not null });
        }
    }

    private static void TellIncomplete(bool isIncomplete, BucketObjects objects, ICommandOutput output)
    {
        if (isIncomplete)
        {
            output.WriteWarning($"Something of what {NameOf(objects)} holds could not be read: the numbers are too low.");
        }
    }

    private static void TellResult(BucketObjects objects, InventorySimulationResult result, PriceTable prices, ICommandOutput output)
    {
        output.WriteVerbose(string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(objects)}: {result.Totals.Rows:N0} versions and delete markers, {result.Totals.Bytes:N0} bytes; prices of {prices.Region} as of {prices.AsOf:yyyy-MM-dd}, {prices.Source}"));
        TellIncomplete(result.IsIncomplete, objects, output);
        if (result.ExpirationsCompared > 0)
        {
            output.WriteVerbose(string.Create(CultureInfo.InvariantCulture, $"{result.ExpirationsAgreed:N0} of {result.ExpirationsCompared:N0} expiration dates that S3 wrote into the inventory are those of the simulation."));
        }

        if (result.ExpirationsAgreed < result.ExpirationsCompared)
        {
            output.WriteWarning(string.Create(
                CultureInfo.InvariantCulture,
                $"In {result.ExpirationsCompared - result.ExpirationsAgreed:N0} of {result.ExpirationsCompared:N0} cases S3 wrote another expiration date into the inventory than these rules give; the rules may have been others then. {result.Disagreements[0]}"));
        }
    }

    private static LifecycleConfiguration? Rules(BucketObjects objects, BucketFacts? facts, LifecycleConfiguration? proposed, ICommandOutput output)
    {
        if (facts?.Lifecycle is not { IsKnown: true } known)
        {
            if (proposed is not null)
            {
                output.WriteWarning($"Nothing tells the rules of {NameOf(objects)}: the proposed ones are simulated alone.");
                return new LifecycleConfiguration();
            }

            output.WriteProblem(new ReadProblem
            {
                Source = NameOf(objects),
                ErrorId = RulesUnknown,
                Reason = facts is null ? "Nothing that was read tells its lifecycle rules." : facts.Lifecycle.Reason!,
                Advice = "Give -LifecyclePath, a file of 'aws s3api get-bucket-lifecycle-configuration', or put that file beside the others.",
            });
            return null;
        }

        if (known.Value is null or { Rules.Count: 0 })
        {
            output.WriteWarning($"{NameOf(objects)} has no lifecycle rules: nothing goes by itself.");
        }

        return known.Value ?? new LifecycleConfiguration();
    }

    private bool TryRead(string? path, ICommandOutput output, CancellationToken cancellationToken, out LifecycleConfiguration? configuration)
    {
        configuration = path is not null && LifecycleConfigurationFiles.Read([path], output.WriteProblem, cancellationToken) is [var read, ..] ? read : null;
        if (configuration is not null && path == options.ProposedLifecyclePath)
        {
            TellFlaws(configuration, output);
        }

        return path is null || configuration is not null;
    }

    private static void TellFlaws(LifecycleConfiguration configuration, ICommandOutput output)
    {
        foreach (var flaw in LifecycleValidation.Of(configuration))
        {
            output.WriteProblem(new ReadProblem
            {
                Source = (flaw.Evidence ?? configuration.Evidence)?.Source ?? "lifecycle rules",
                ErrorId = flaw.ErrorId,
                Reason = $"S3 would refuse {(flaw.RuleId is null ? "this" : $"rule '{VisibleText.Of(flaw.RuleId)}'")}: {flaw.Reason}",
                Position = (flaw.Evidence?.Line, flaw.Field) switch
                {
                    (null, null) => null,
                    (null, var field) => field,
                    (var line, null) => string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                    var (line, field) => string.Create(CultureInfo.InvariantCulture, $"line {line}, {field}"),
                },
                Advice = flaw.Advice,
            });
        }
    }

    private PriceTable? Prices(ICommandOutput output)
    {
        if (options.PricePath is not { } path)
        {
            return PriceTable.Default;
        }

        try
        {
            return PriceTableReader.Read(DocumentFile.ReadBytes(path), path);
        }
        catch (PriceTableException e)
        {
            output.WriteProblem(new ReadProblem
            {
                Source = path,
                ErrorId = PriceTableException.ErrorId,
                Reason = e.Message,
                Position = string.Create(CultureInfo.InvariantCulture, $"line {e.Line}"),
                Advice = "Leave -PricePath out for the list prices of us-east-1.",
            });
        }
        catch (SnapshotFileException e)
        {
            output.WriteProblem(e.ToProblem(path) with { ErrorId = PricesUnreadable });
        }

        return null;
    }

    private void TellNothing(ICommandOutput output)
    {
        if (sources.Objects is null)
        {
            output.WriteProblem(new ReadProblem
            {
                Source = string.Join(", ", sources.Paths),
                ErrorId = ObjectsUnknown,
                Reason = options.Buckets.Count == 0
                    ? "Neither an inventory nor a listing is there."
                    : $"Neither an inventory nor a listing of {string.Join(", ", options.Buckets)} is there.",
                Advice = "Name a manifest.json of S3 Inventory, its folder, or what 'aws s3api list-object-versions' printed.",
            });
        }
    }

    private static string NameOf(BucketObjects objects) => objects.Bucket.Length > 0 ? objects.Bucket : "the bucket";
}
