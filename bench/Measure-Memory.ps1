#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Measures what a search through a large trail adds to the peak working set of 'pwsh -NoProfile'.
.DESCRIPTION
    Runs the same search in fresh sessions over a small folder and over a large one, and compares their peaks with a bare session's.
    The budget is 60 MB, whatever the size of the trail. 'Hokusai.Benchmarks trail' leaves a corpus of 2 GiB in the folder that it names.
#>
[CmdletBinding()]
param(
    # The large trail.
    [Parameter(Mandatory, Position = 0)]
    [string] $Path
)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$module = Join-Path $root 'out/Hokusai.PS'
$small = Join-Path $root 'tests/fixtures/pester/evidence/trail'
$large = (Resolve-Path $Path).ProviderPath
$peak = '[Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64'
$kinds = [ordered]@{
    'pwsh -NoProfile'      = $peak
    '  with a small trail' = "Import-Module '$module'; `$null = Get-RdsPasswordChange '$small'; $peak"
    '  with a large trail' = "`$ProgressPreference = 'SilentlyContinue'; Import-Module '$module'; `$null = Get-RdsPasswordChange '$large'; $peak"
}
$bare = $null
foreach ($kind in $kinds.Keys) {
    $bytes = [long](pwsh -NoProfile -NonInteractive -Command $kinds[$kind])
    $bare ??= $bytes
    [pscustomobject]@{ Kind = $kind; PeakMB = [int]($bytes / 1MB); AddedMB = [int](($bytes - $bare) / 1MB) }
}
