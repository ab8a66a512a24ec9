#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests, packages or cleans. Each task is one dotnet command, shown as it runs; no build logic lives here.
.EXAMPLE
    ./build.ps1
    Builds the solution; the importable module is then in out/Hokusai.PS.
.EXAMPLE
    ./build.ps1 Test, Package -Configuration Release
    Runs all tests (the Pester suites among them) and makes the package for a gallery in out/packages.
#>
[CmdletBinding()]
param(
    # What to do, in this order.
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    # Debug, or Release for what leaves the house.
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'

$commands = @{
    Build   = 'build', 'Hokusai.PS.sln', '--configuration', $Configuration
    Test    = 'test', 'Hokusai.PS.sln', '--configuration', $Configuration
    Package = 'pack', 'src/Hokusai.PS', '--configuration', $Configuration
    Clean   = 'clean', 'Hokusai.PS.sln', '--configuration', $Configuration
}

Push-Location $PSScriptRoot
try {
    foreach ($name in $Task) {
        Write-Host "dotnet $($commands[$name])"
        dotnet $commands[$name]
        if ($LASTEXITCODE -ne 0) { throw "dotnet $($commands[$name]) ended with exit code $LASTEXITCODE." }
    }
}
finally {
    Pop-Location
}
