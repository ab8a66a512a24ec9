using System.Management.Automation;
using Hokusai.Reports;

namespace Hokusai.PS.Cmdlets;

/// <summary>Writes investigations and what S3 lifecycle rules do to a report file: HTML, Markdown, JSON, SARIF or CSV.</summary>
/// <remarks>
/// <para>Writes one report about all results that are piped in, of any kind together: investigations (Invoke-HokusaiInvestigation), lifecycle impacts
/// (Measure-S3LifecycleImpact), lifecycle risks (Get-S3LifecycleRisk) and lifecycle standards. The HTML report is a single file that needs no network:
/// what happened, the timeline in lanes, the state's family tree, root causes, findings with their evidence, and what could not be read;
/// for each bucket a calendar of what its lifecycle rules delete and move, the risks with their corrections, and the bucket's standard.</para>
/// <para>The format follows the extension of -Path (.html, .md, .json, .sarif, .csv) unless -Format names one. The file appears whole
/// or not at all. Where nothing is piped in, no file is written, and a warning says so. No report holds a password, key or token.</para>
/// </remarks>
/// <seealso cref="InvokeHokusaiInvestigationCmdlet"/>
[Cmdlet(VerbsData.Export, "HokusaiReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportHokusaiReportCmdlet : PSCmdlet
{
    private readonly ReportInput _input = new();

    /// <summary>The results to report: investigations, lifecycle impacts, lifecycle risks and lifecycle standards, in any order.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    [ReportableTransformation]
    public object[] InputObject { get; set; } = [];

    /// <summary>The file to write, in an existing folder. An existing report is replaced, unless -NoClobber is given. No character is a wildcard.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("FilePath", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The format to write, whatever the file's extension says.</summary>
    [Parameter]
    public ReportFormat? Format { get; set; }

    /// <summary>Keeps an existing file: it is an error where the file is there already.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces an existing file even where it is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the report's FileInfo to the pipeline; nothing is written to it by default.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Collects the results of one pipeline object.</summary>
    protected override void ProcessRecord() => _input.Add(InputObject);

    /// <summary>Writes the report.</summary>
    protected override void EndProcessing()
    {
        var file = new FileInfo(ResolveTarget());
        var format = Format ?? FormatOf(file);
        CheckTarget(file);
        if (_input.IsEmpty)
        {
            WriteWarning($"Nothing was piped in: no report is written to '{file.FullName}'.");
            return;
        }

        if (!ShouldProcess(file.FullName, $"Write {format} report"))
        {
            return;
        }

        try
        {
            WriteReport(file, format);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Reject("ReportNotWritten", ErrorCategory.WriteError, file, $"The report cannot be written to '{file.FullName}': {e.Message}", e);
        }

        if (PassThru)
        {
            file.Refresh();
            WriteObject(file);
        }
    }

    private string ResolveTarget()
    {
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path, out var provider, out _);
        if (provider.ImplementingType != typeof(Microsoft.PowerShell.Commands.FileSystemProvider))
        {
            Reject("NotAFileSystemPath", ErrorCategory.InvalidArgument, Path, $"'{Path}' is a path of the {provider.Name} provider; a report is written to a file.");
        }

        return path;
    }

    private ReportFormat FormatOf(FileInfo file)
    {
        if (!ReportFormats.TryFromExtension(file.Name, out var format))
        {
            Reject(
                "UnknownReportFormat",
                ErrorCategory.InvalidArgument,
                Path,
                $"The name '{file.Name}' does not tell the report's format. End it in .html, .md, .json, .sarif or .csv, or give -Format.");
        }

        return format;
    }

    private void CheckTarget(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
        {
            Reject("PathIsFolder", ErrorCategory.InvalidArgument, file, $"'{file.FullName}' is a folder. Name a file in it.");
        }

        if (file.Directory is not { Exists: true })
        {
            Reject("FolderNotFound", ErrorCategory.ObjectNotFound, file, $"The folder of '{file.FullName}' does not exist. Create it first.");
        }

        if (file.Exists && NoClobber)
        {
            Reject("FileExists", ErrorCategory.ResourceExists, file, $"'{file.FullName}' exists already, and -NoClobber keeps it. Name another file.");
        }

        if (file is { Exists: true, IsReadOnly: true } && !Force)
        {
            Reject("FileIsReadOnly", ErrorCategory.PermissionDenied, file, $"'{file.FullName}' is read-only. Give -Force to replace it.");
        }
    }

    /// <summary>Writes beside the target and moves into place, so that nobody sees half a report and a failure leaves the old one.</summary>
    private void WriteReport(FileInfo file, ReportFormat format)
    {
        var unfinished = file.FullName + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                ReportWriter.Write(_input.Content(), format, stream);
            }

            File.Move(unfinished, file.FullName, overwrite: !NoClobber);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void Reject(string errorId, ErrorCategory category, object target, string message, Exception? cause = null)
        => ThrowTerminatingError(new ErrorRecord(new IOException(message, cause), errorId, category, target));
}
