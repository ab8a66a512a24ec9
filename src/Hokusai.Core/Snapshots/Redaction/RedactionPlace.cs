namespace Hokusai.Core.Snapshots.Redaction;

/// <summary>Whose words a value of an answer is.</summary>
internal enum RedactionPlace
{
    /// <summary>AWS's: names, states, ARNs, policies.</summary>
    Aws,

    /// <summary>Labels that people put on things: tags.</summary>
    Label,

    /// <summary>The application's: what it is started with.</summary>
    Application,

    /// <summary>A script or a document that is read as a whole: only the secrets in it are replaced.</summary>
    Script,

    /// <summary>Something below a name that says "secret".</summary>
    Secret,
}
