using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using Hokusai.Aws.Connection;

namespace Hokusai.PS.Pipeline;

/// <summary>
/// What Connect-Hokusai keeps, for the PowerShell session that called it and no other: two tabs of one terminal process
/// may talk to two accounts.
/// </summary>
internal sealed class ConnectedSession(AwsSessionRequest request, AwsSession session)
{
    private static readonly ConditionalWeakTable<Runspace, ConnectedSession> s_sessions = [];

    public AwsSessionRequest Request { get; } = request;

    public AwsSession Session { get; } = session;

    /// <summary>What was kept for the session that runs now; null where nothing was.</summary>
    public static ConnectedSession? Current => s_sessions.TryGetValue(Runspace.DefaultRunspace, out var kept) ? kept : null;

    public static void Keep(ConnectedSession connected)
    {
        Forget();
        s_sessions.Add(Runspace.DefaultRunspace, connected);
    }

    public static void Forget()
    {
        if (Current is { } former)
        {
            s_sessions.Remove(Runspace.DefaultRunspace);
            former.Session.Dispose();
        }
    }
}
