using Hokusai.Core.Rds.Causes;

namespace Hokusai.Core.Rds.Rotation;

/// <summary>
/// Systems Manager documents that change passwords. <b>Likely</b>: an association runs it, and its text names the database or the secret.
/// <b>Possible</b>: its text names none, or nothing but a person starts it.
/// </summary>
internal static class DocumentRotators
{
    public static IEnumerable<PasswordRotator> Find(RotatorSources sources)
    {
        var documents = sources.Documents;
        var run = documents.Associations.Select(association => (Association: association, Document: documents.Find(association.Document))).Where(pair => pair.Document is not null).ToList();
        foreach (var (association, document) in run)
        {
            yield return Rotator(document!, sources) with
            {
                Name = association.Name,
                Schedule = association.Schedule,
                LastRun = association.LastRun,
                Confidence = IsNamed(document!, sources) ? Confidence.Likely : Confidence.Possible,
                How = $"The association runs the document {document!.Name}, which calls {CauseText.List(document.Calls)}.",
                Evidence = [association.Evidence, document.Evidence],
            };
        }

        foreach (var document in documents.Own.Where(document => !run.Exists(pair => pair.Document == document)))
        {
            yield return Rotator(document, sources);
        }
    }

    private static PasswordRotator Rotator(SsmDocument document, RotatorSources sources) => new()
    {
        Kind = PasswordRotatorKind.SsmDocument,
        Name = document.Name,
        Targets = document.TargetsAmong(sources.Passwords, input: null),
        Confidence = Confidence.Possible,
        How = $"The document calls {CauseText.List(document.Calls)}; no association runs it, so whoever may start it decides.",
        Evidence = [document.Evidence],
    };

    private static bool IsNamed(SsmDocument document, RotatorSources sources)
        => document.TargetsAmong(sources.Passwords, input: null).Count < sources.Passwords.Databases.Count + sources.Passwords.Secrets.Count;
}
