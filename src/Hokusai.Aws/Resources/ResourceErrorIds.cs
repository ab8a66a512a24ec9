namespace Hokusai.Aws.Resources;

/// <summary>The stable identifiers of what can go wrong when AWS's answers become resources. They never change meaning.</summary>
public static class ResourceErrorIds
{
    /// <summary>An answer has another shape than AWS documents.</summary>
    public const string UnexpectedAnswer = "UnexpectedAnswer";
}
