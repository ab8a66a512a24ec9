using System.Collections;
using System.Management.Automation;

namespace Hokusai.PS.Pipeline;

/// <summary>
/// Lets a database that comes down the pipeline be no path: PowerShell would make one of any object's ToString(). Such an object
/// becomes no path at all, so that its properties can still be bound.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PathsAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => IsPath(inputData) ? inputData : Array.Empty<string>();

    private static bool IsPath(object? data) => data switch
    {
        PSObject wrapped => IsPath(wrapped.BaseObject),
        IConvertible or FileSystemInfo or PathInfo => true,
        IEnumerable items => items.Cast<object?>().All(IsPath),
        _ => false,
    };
}
