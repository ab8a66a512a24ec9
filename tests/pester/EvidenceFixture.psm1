# What the suites share: where things are, and evidence to work on.

$script:Root = (Resolve-Path "$PSScriptRoot/../..").Path

function Get-ModulePath { Join-Path $script:Root 'out/Hokusai.PS' }

function Get-EvidencePath { Join-Path $script:Root 'tests/fixtures/pester/evidence' }

function New-EvidenceFolder {
    # A copy that a test may damage.
    param([string] $Path)
    Copy-Item -Path (Get-EvidencePath) -Destination $Path -Recurse
    $Path
}

function New-LargeTrail {
    # Many files, each with one change of the password; enough that reading them all takes far longer than reading a few.
    param([string] $Path, [int] $Files, [int] $RecordsPerFile = 1)
    $null = New-Item -ItemType Directory -Path $Path
    $record = (Get-Content -Raw (Join-Path (Get-EvidencePath) 'trail/terraform-runs.json') | ConvertFrom-Json).Records[2]
    foreach ($file in 1..$Files) {
        $records = foreach ($number in 1..$RecordsPerFile) {
            $record.eventID = [guid]::new($file, 0, 0, [BitConverter]::GetBytes([long]$number)).ToString()
            $record | ConvertTo-Json -Depth 9 -Compress
        }
        [IO.File]::WriteAllText("$Path/$($file.ToString('d6')).json", '{"Records":[' + ($records -join ',') + ']}')
    }
}

function Invoke-ChildPowerShell {
    # A fresh session, so that what one test loads does not help or hurt another.
    param([string] $Script)
    $output = pwsh -NoProfile -NonInteractive -Command $Script 2>&1 | ForEach-Object { "$_" }
    if ($LASTEXITCODE -ne 0) { throw "The child session failed with exit code ${LASTEXITCODE}: $($output -join [Environment]::NewLine)" }
    $output
}

function Get-TestbedPath {
    # Whichever configuration was built last.
    Get-ChildItem "$script:Root/tests/Hokusai.Aws.Testbed/bin/*/net8.0/Hokusai.Aws.Testbed.dll" -ErrorAction Ignore |
        Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

function Test-AwsTestbed { (Get-TestbedPath) -and (Get-Command moto_server -ErrorAction Ignore) }

function Get-SamplePath { Join-Path $script:Root 'samples/hokusai-incident' }

function Start-AwsTestbed {
    # moto with the fake in front of it, filled with a small account; it ends when its standard input is closed. Writes the requests to a file, where one is named.
    # With -Sample, the sample incident as if it had ended the day before yesterday: its trail, and its services.
    param([string] $Trail, [string] $Requests, [switch] $Sample)
    $start = [Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    $log = if ($Requests) { '--requests', $Requests }
    $evidence = if ($Sample) { '--recent-trail', "$(Get-SamplePath)/cloudtrail", '--ecs', "$(Get-SamplePath)/account/111122223333/us-east-1" } else { '--trail', $Trail }
    foreach ($argument in @((Get-TestbedPath), '--seed', 'sample') + $evidence + $log) { $start.ArgumentList.Add($argument) }
    $process = [Diagnostics.Process]::Start($start)
    $url = $process.StandardOutput.ReadLine()
    if (-not $url) { throw 'The testbed did not start.' }
    [pscustomobject]@{ Url = $url; Process = $process }
}

function Stop-AwsTestbed {
    param($Testbed)
    $Testbed.Process.StandardInput.Close()
    if (-not $Testbed.Process.WaitForExit(10000)) { $Testbed.Process.Kill($true) }
}

function New-RecentTrail {
    # The evidence's records as if they had happened last week: event history keeps 90 days. Returns the days they were moved by.
    param([string] $Path)
    $null = New-Item -ItemType Directory -Path $Path
    $days = [math]::Floor(([DateTimeOffset]::UtcNow - [DateTimeOffset] '2025-07-19T00:00Z').TotalDays) - 3
    foreach ($file in Get-ChildItem (Join-Path (Get-EvidencePath) 'trail') -Filter *.json) {
        $moved = [regex]::Replace((Get-Content -Raw $file), '"eventTime"\s*:\s*"([^"]+)"', {
                param($match)
                '"eventTime":"' + [DateTimeOffset]::Parse($match.Groups[1].Value).AddDays($days).UtcDateTime.ToString('yyyy-MM-ddTHH:mm:ssZ') + '"'
            })
        Set-Content -LiteralPath (Join-Path $Path $file.Name) -Value $moved -Encoding utf8NoBOM
    }
}

Export-ModuleMember -Function *
