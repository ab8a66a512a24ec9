using System.Management.Automation;
using Hokusai.PS.Pipeline;

namespace Hokusai.PS;

/// <summary>
/// The base of the cmdlets that read evidence files. All paths are collected before the reading starts,
/// because an event that was delivered in two files counts once.
/// </summary>
public abstract class EvidenceCmdlet : AwsCmdlet
{
    private protected const string PathSet = "Path";
    private protected const string LiteralPathSet = "LiteralPath";

    private EvidencePaths? _evidence;

    /// <summary>Whether files were named, even where they lead to nothing.</summary>
    private protected bool NamesFiles { get; private set; }

    /// <summary>
    /// The files and folders to read; folders are read with everything below them. Wildcards are allowed. Without it, AWS is asked.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = PathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    [SupportsWildcards]
    [Paths]
    public string[] Path { get; set; } = [];

    /// <summary>
    /// The files and folders to read, taken as they are: no character is a wildcard. Use it for names with square brackets.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Refuses a -Path that is written and names nothing.</summary>
    protected override void BeginProcessing()
    {
        if (MyInvocation.BoundParameters.ContainsKey(nameof(Path)) && (Path.Length == 0 || Path.Any(string.IsNullOrEmpty)))
        {
            RejectArguments("NotAPath", "-Path names nothing: it is empty, or an object that is no path.", nameof(Path), argument: null);
        }
    }

    /// <summary>Collects the paths of one pipeline object.</summary>
    protected override void ProcessRecord()
    {
        var literal = ParameterSetName == LiteralPathSet;
        NamesFiles |= (literal ? LiteralPath : Path).Length > 0;
        (_evidence ??= new EvidencePaths(this)).Add(literal ? LiteralPath : Path, literal);
    }

    /// <summary>Starts the reading; where no path could be resolved there is nothing to read, and errors say why.</summary>
    protected override void EndProcessing()
    {
        if (_evidence?.Files is { Count: > 0 } files)
        {
            Read(files);
        }
        else if (!NamesFiles && !MyInvocation.ExpectingInput)
        {
            RejectArguments("NothingToRead", "Nothing says what to read; give -Path, or the parameters of a live source.", nameof(Path), argument: null);
        }
    }

    /// <summary>Reads the evidence at the given full paths.</summary>
    private protected abstract void Read(IReadOnlyList<string> files);
}
