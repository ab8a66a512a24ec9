using System.Text;

namespace Hokusai.Core.Monitoring;

/// <summary>Labels for Terraform and CloudFormation, made of names.</summary>
internal static class ResourceLabel
{
    /// <summary>The name with an underscore for whatever a label may not have; begins with a letter.</summary>
    public static string Of(string name)
    {
        var label = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            label.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        }

        return label.Length > 0 && char.IsAsciiLetter(label[0]) ? label.ToString() : label.Insert(0, "m_").ToString();
    }
}
