using Hokusai.Core.Trail;

namespace Hokusai.Core.Rds;

/// <summary>
/// Finds the Terraform session of one change at a time, by reading what surrounds it; a place and time that was read before is
/// not read again. Changes that no Terraform made cost nothing.
/// </summary>
internal sealed class SessionLookup(EvidenceReading reading)
{
    // Two changes this close to each other's surroundings are told from one reading, so that they agree on the session.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(30);

    private readonly List<(TrailScope Scope, SessionKeyAssigner Sessions)> _known = [];

    public async Task<PasswordChange> AssignAsync(PasswordChange change, CancellationToken cancellationToken)
    {
        if (change.Tool is not (ActorTool.Terraform or ActorTool.OpenTofu))
        {
            return change;
        }

        var scopes = EvidenceScopes.Around([change], []);
        var known = _known.Find(entry => entry.Scope.AccountId == change.AccountId
            && entry.Scope.Region == change.Region
            && entry.Scope.From + Margin <= change.Time
            && change.Time + Margin <= entry.Scope.To).Sessions;
        if (known is null)
        {
            var builder = new TerraformSessionBuilder();
            await foreach (var record in reading
                .ReadAsync("Reading the Terraform run around it", new TrailQuery { Scopes = scopes }, cancellationToken).ConfigureAwait(false))
            {
                builder.Add(record);
            }

            known = new SessionKeyAssigner(builder.Build());
            _known.AddRange(scopes.Select(scope => (scope, known)));
        }

        return known.Assign(change);
    }
}
