using System.Reflection;

namespace Hokusai.Aws.Pipeline;

/// <summary>What our calls say of themselves in CloudTrail.</summary>
internal static class UserAgentText
{
    public static readonly string Value = "Hokusai.PS/"
        + typeof(UserAgentText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
