namespace Hokusai.Cli;

/// <summary>What the process tells its caller. 64 is EX_USAGE of sysexits.h.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Findings = 1;
    public const int Incomplete = 2;
    public const int Failed = 3;
    public const int Usage = 64;
}
