<#
.SYNOPSIS
    Runs the Pester suites once and writes every result to a JSON file, for tests/Hokusai.PS.Tests to report.
.NOTES
    Exit code 3: Pester 5 is not there. By hand, 'Invoke-Pester tests/pester' shows the same results.
#>
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge '5.0' })) { exit 3 }
Import-Module Pester -MinimumVersion 5.0

function New-Row([string] $File, [string] $Name, [string] $Result, [object[]] $Errors) {
    [ordered]@{
        File    = $File
        Name    = $Name
        Result  = $Result
        Message = ($Errors | Where-Object { $_ } | ForEach-Object { "$($_.Exception.Message)`n$(($_.ScriptStackTrace -split '\r?\n' -match '\.Tests\.ps1|\.psm1: line' -notmatch 'Pester\.psm1') -join "`n")" }) -join "`n"
    }
}

function Get-BlockRow($Block, [string] $File) {
    if ($Block.ErrorRecord) {
        New-Row $File "$($Block.ExpandedPath) (setup or teardown)" Failed $Block.ErrorRecord
    }

    foreach ($test in $Block.Tests) { New-Row $File $test.ExpandedPath $test.Result $test.ErrorRecord }
    foreach ($inner in $Block.Blocks) { Get-BlockRow $inner $File }
}

# The suites see this variable; by hand they run with PowerShell's default.
$ErrorActionPreference = 'Continue'
$configuration = New-PesterConfiguration @{ Run = @{ Path = $Path; PassThru = $true }; Output = @{ Verbosity = 'None' } }
$run = Invoke-Pester -Configuration $configuration
$ErrorActionPreference = 'Stop'
$rows = foreach ($container in $run.Containers) {
    $file = Split-Path -Leaf $container.Item
    if ($container.ErrorRecord) { New-Row $file "$file (discovery, setup or teardown)" Failed $container.ErrorRecord }
    foreach ($block in $container.Blocks) { Get-BlockRow $block $file }
}

ConvertTo-Json @($rows) -Depth 3 | Set-Content -LiteralPath $ResultPath -Encoding utf8NoBOM
