namespace Hokusai.Terraform.State;

/// <summary>What a file is, as far as its beginning tells.</summary>
internal enum InputFileKind
{
    /// <summary>Something else.</summary>
    Foreign,

    /// <summary>A Terraform state.</summary>
    State,

    /// <summary>The output of <c>aws s3api list-object-versions</c>.</summary>
    Listing,
}

/// <summary>One file among those given.</summary>
/// <param name="Path">The file, as a person can open it.</param>
/// <param name="RelativePath">Its path below the folder that was given.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Kind">What it is.</param>
internal sealed record InputFile(string Path, string RelativePath, long Length, InputFileKind Kind);
