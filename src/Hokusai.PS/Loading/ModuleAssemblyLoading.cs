using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace Hokusai.PS.Loading;

/// <summary>Called by PowerShell at import and removal: connects the cmdlet assembly with the private load context.</summary>
public sealed class ModuleAssemblyLoading : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // One context for the life of the process: the runtime binds a reference once, so a second context after a re-import
    // would split the engine in two.
    private static readonly DependencyLoadContext s_dependencies = new(
        Path.Combine(Path.GetDirectoryName(typeof(ModuleAssemblyLoading).Assembly.Location)!, DependencyLoadContext.FolderName));

    // What Hokusai.PS.dll itself refers to. Anything else, the AWS SDK above all, is found by the private context alone.
    private static readonly string[] s_engine = ["Hokusai.Aws", "Hokusai.Core", "Hokusai.Reports", "Hokusai.Terraform"];

    /// <summary>Runs when the module is imported into a runspace.</summary>
    public void OnImport() => AssemblyLoadContext.Default.Resolving += ResolveEngine;

    /// <summary>Runs when the module is removed from a runspace; each import in another runspace keeps its own registration.</summary>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= ResolveEngine;

    private static Assembly? ResolveEngine(AssemblyLoadContext context, AssemblyName name)
        => Array.IndexOf(s_engine, name.Name) >= 0 ? s_dependencies.LoadFromAssemblyName(name) : null;
}
