using System.Globalization;

namespace Hokusai.Core.Ecs.TaskDefinitions.Canonical;

/// <summary>
/// The task's CPU and memory. ECS takes <c>1 vCPU</c> and <c>2 GB</c> and stores units and MiB:
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html (cpu, memory).
/// </summary>
internal static class TaskSize
{
    // 1 vCPU is 1,024 CPU units, 1 GB is 1,024 MiB: the tables of task sizes on the same page.
    private const decimal UnitsOfOne = 1024;

    /// <summary>The CPU in units.</summary>
    public static string Cpu(string text) => InUnits(text, "vCPU");

    /// <summary>The memory in MiB.</summary>
    public static string Memory(string text) => InUnits(text, "GB");

    private static string InUnits(string text, string unit)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
        {
            return trimmed.ToString();
        }

        // More than AWS has of anything is no size; a longer text is left as it is.
        return decimal.TryParse(trimmed[..^unit.Length].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? (number * UnitsOfOne).ToString("0.############", CultureInfo.InvariantCulture)
            : text;
    }
}
