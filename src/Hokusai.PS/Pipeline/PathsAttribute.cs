using System.Collections;
using System.Management.Automation;

namespace Hokusai.PS.Pipeline;

/// <summary>
/// Lets only texts and items of the file system become paths. PowerShell would make a path of any object's ToString(),
/// and a database that comes down the pipeline is none.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PathsAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => IsPath(inputData) ? inputData : throw new ArgumentTransformationMetadataException("Only text and items of the file system are paths.");

    private static bool IsPath(object? data) => data switch
    {
        PSObject wrapped => IsPath(wrapped.BaseObject),
        string or FileSystemInfo or PathInfo => true,
        IEnumerable items => items.Cast<object?>().All(IsPath),
        _ => false,
    };
}
