namespace Hokusai.Core.S3.Configuration;

/// <summary>Which small objects a rule without a size filter does not move.</summary>
public enum MinimumTransitionSize
{
    /// <summary><c>all_storage_classes_128K</c>: objects under 128 KB move to no class.</summary>
    All128K,

    /// <summary><c>varies_by_storage_class</c>: objects under 128 KB move to the Glacier classes only.</summary>
    VariesByStorageClass,
}
