using System.Reflection;
using System.Runtime.Loader;

namespace Hokusai.PS.Loading;

/// <summary>
/// Holds everything that the cmdlets stand on (our engine, the AWS SDK, the report libraries), apart from what other modules load:
/// AWSSDK assemblies keep their AssemblyVersion while their contents change, so the first one loaded would otherwise serve everybody.
/// </summary>
internal sealed class DependencyLoadContext : AssemblyLoadContext
{
    /// <summary>The folder beside Hokusai.PS.dll; not <c>lib</c>, which has a meaning of its own at the root of a NuGet package.</summary>
    internal const string FolderName = "dependencies";

    private readonly string _folder;

    public DependencyLoadContext(string folder)
        : base(typeof(DependencyLoadContext).Namespace)
        => _folder = folder;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // One copy of the model for both sides, or [Hokusai.PasswordChange] at the prompt would be another type than the engine's.
        if (assemblyName.Name == typeof(PasswordChange).Assembly.GetName().Name)
        {
            return typeof(PasswordChange).Assembly;
        }

        var file = Path.Combine(_folder, assemblyName.Name + ".dll");

        // Null sends the runtime on to the default context, where the framework's assemblies are.
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
