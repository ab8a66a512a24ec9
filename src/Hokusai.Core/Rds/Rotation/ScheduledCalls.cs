using System.Text.Json;
using Hokusai.Core.Access;
using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Schedules that call an API themselves, without a function between (universal targets, <c>arn:aws:scheduler:::aws-sdk:rds:modifyDBInstance</c>):
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
/// Only the names in their input are looked at, never a password. <b>Proven</b>: the input names this database or secret. <b>Possible</b>: the role may not
/// make the call, or the input is not told and the role may.
/// </summary>
internal static class ScheduledCalls
{
    private static readonly (string Call, string Identifier)[] s_calls =
    [
        ("rds:modifydbinstance", "DbInstanceIdentifier"), ("rds:modifydbcluster", "DbClusterIdentifier"), ("rds:modifytenantdatabase", "DbInstanceIdentifier"),
        ("secretsmanager:rotatesecret", "SecretId"), ("secretsmanager:putsecretvalue", "SecretId"), ("secretsmanager:updatesecret", "SecretId"),
        ("secretsmanager:updatesecretversionstage", "SecretId"),
    ];

    // What makes a change of a database one of its password.
    private static readonly string[] s_passwordMembers = ["MasterUserPassword", "RotateMasterUserPassword", "ManageMasterUserPassword"];

    public static PasswordRotator? Rotator(Trigger trigger, RotatorSources sources)
    {
        var call = ArnName.TryParse(trigger.TargetArn, out var target) && target.Resource.StartsWith("aws-sdk:", StringComparison.OrdinalIgnoreCase) ? target.Resource["aws-sdk:".Length..] : "";
        var (known, identifier) = Array.Find(s_calls, candidate => candidate.Call.Equals(call, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            return null;
        }

        var done = sources.Doings.OfRole(trigger.RoleArn).Where(change => known.EndsWith($":{change.EventName}", StringComparison.OrdinalIgnoreCase)).ToList();
        if (Input(trigger) is not { } input)
        {
            return RoleReach.Of(trigger.RoleArn, sources) is not { } reach ? null : TriggerRotators.Rotator(trigger, done) with
            {
                Targets = reach.Targets,
                ViaRole = trigger.RoleArn,
                Confidence = reach.Confidence(Confidence.Possible),
                How = $"It calls {call} itself, on what the snapshot does not tell, and {reach.How}.",
                Evidence = [trigger.Evidence, .. reach.Evidence, .. done.Select(change => change.Evidence)],
            };
        }

        if (known.StartsWith("rds:", StringComparison.Ordinal) && !s_passwordMembers.Any(member => Named(input, member).IsThere()))
        {
            return null;
        }

        if (Named(input, identifier).Text() is not { } named || Target(named, sources.Passwords) is not { } name)
        {
            return null;
        }

        var doneToIt = done.FindAll(change => change.Resource.Equals(name, StringComparison.OrdinalIgnoreCase) || SecretName.IsSame(change.Resource, name));
        return TriggerRotators.Rotator(trigger, doneToIt) with
        {
            Targets = [name],
            ViaRole = trigger.RoleArn,
            Confidence = IsRefused(trigger.RoleArn, call, name, sources) ? Confidence.Possible : Confidence.Proven,
            How = $"It calls {call} on {name} itself{(IsRefused(trigger.RoleArn, call, name, sources) ? $"; its role {ArnName.ShortName(trigger.RoleArn!)} may not, so that the call is refused as things are" : "")}.",
            Evidence = [trigger.Evidence with { Field = trigger.Evidence.Field is null ? "Target" : $"{trigger.Evidence.Field}.Target" }, .. doneToIt.Select(change => change.Evidence)],
        };
    }

    private static bool IsRefused(string? roleArn, string call, string name, RotatorSources sources)
        => sources.Access.Find(roleArn) is { } role
            && !sources.Access.Of(role).Grants.Any(grant => grant.Action.Equals(call, StringComparison.OrdinalIgnoreCase) && grant.Targets.Contains(name, StringComparer.Ordinal));

    private static string? Target(string named, AccountPasswords passwords)
        => passwords.Databases.FirstOrDefault(database => database.Arn == named || database.Identifier.Equals(named, StringComparison.OrdinalIgnoreCase))?.Identifier
            ?? passwords.Secrets.FirstOrDefault(secret => secret.Arn == named || SecretName.IsSame(named, secret.Arn) || named == secret.Name)?.Name;

    private static JsonElement? Input(Trigger trigger)
    {
        if (trigger.Input is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(trigger.Input);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            // Text that stands for a secret, or a template: what it names is not known.
            return null;
        }
    }

    // The SDK that the scheduler calls through spells members as it likes: DbInstanceIdentifier, DBInstanceIdentifier.
    private static JsonElement Named(JsonElement input, string member)
        => input.EnumerateObject().FirstOrDefault(candidate => candidate.Name.Equals(member, StringComparison.OrdinalIgnoreCase)).Value;
}
