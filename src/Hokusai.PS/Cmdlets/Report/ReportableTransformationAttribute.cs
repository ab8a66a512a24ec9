using System.Collections;
using System.Management.Automation;

namespace Hokusai.PS.Cmdlets;

/// <summary>Takes the results out of PowerShell's wrapping and refuses what is none while the parameter is bound, so that the error names the object.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReportableTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = Unwrap(inputData);
        return value is IEnumerable and not string ? ((IEnumerable)value).Cast<object?>().Select(Result).ToArray() : new[] { Result(value) };
    }

    private static object Result(object? item) => Unwrap(item) switch
    {
        Investigation or LifecycleImpact or LifecycleRisk or LifecycleStandard => Unwrap(item)!,
        var other => throw new ArgumentTransformationMetadataException(
            $"A report takes investigations (Invoke-HokusaiInvestigation), lifecycle impacts (Measure-S3LifecycleImpact), lifecycle risks (Get-S3LifecycleRisk) and lifecycle standards; this is {(other is null ? "null" : $"a {other.GetType().FullName}")}."),
    };

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
