#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Measures what importing the module adds to the start of 'pwsh -NoProfile', and what the first object costs.
.DESCRIPTION
    Starts pwsh with and without the import in turns, so that both see the same machine, and compares medians.
    The budget is 100 ms for the import, and 700 ms for the first object from one file with the module cold.
#>
[CmdletBinding()]
param(
    # How many starts of each kind; the first of each is not counted.
    [ValidateRange(3, 1000)]
    [int] $Runs = 15
)

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$module = Join-Path $root 'out/Hokusai.PS'
$file = Join-Path $root 'tests/fixtures/pester/evidence/trail/people.json'
$kinds = [ordered]@{
    'pwsh -NoProfile'                  = 'exit'
    '  with Import-Module Hokusai.PS'  = "Import-Module '$module'; exit"
    '  and the first password change'  = "Import-Module '$module'; `$null = Get-RdsPasswordChange '$file' | Select-Object -First 1; exit"
}
$times = @{}
foreach ($run in 0..$Runs) {
    foreach ($kind in $kinds.Keys) {
        $elapsed = (Measure-Command { pwsh -NoProfile -NonInteractive -Command $kinds[$kind] }).TotalMilliseconds
        if ($run -gt 0) { $times[$kind] += @($elapsed) }
    }
}

$bare = $fastestBare = $null
$rows = foreach ($kind in $kinds.Keys) {
    $sorted = $times[$kind] | Sort-Object
    $median = $sorted[[int][math]::Floor($sorted.Count / 2)]
    $bare ??= $median
    $fastestBare ??= $sorted[0]
    [pscustomobject]@{
        Kind         = $kind
        Median       = '{0:n0} ms' -f $median
        Added        = '{0:n0} ms' -f ($median - $bare)
        Ratio        = '{0:n2}' -f ($median / $bare)
        # On a busy machine the fastest start says more than the median.
        FastestAdded = '{0:n0} ms' -f ($sorted[0] - $fastestBare)
    }
}

$rows | Format-Table -AutoSize
